# Callbacks of a task run after it is done.
import asyncio


async def work():
    return 5


async def main():
    task = asyncio.create_task(work())
    task.add_done_callback(lambda t: print("callback", t.result()))
    await task
    print("awaited")
    await asyncio.sleep(0)


asyncio.run(main())
