# The message of cancel().
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print(error.args)
        raise


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError as error:
        print(error)


asyncio.run(main())
