# A task fails, and nobody awaits it.
import asyncio


async def save():
    raise OSError("the disk is full")


async def main():
    task = asyncio.create_task(save())
    await asyncio.sleep(0.1)
    print("main is content")
    print("ask, and you hear:", task.exception())


asyncio.run(main())
