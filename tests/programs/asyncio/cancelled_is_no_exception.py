# CancelledError is no Exception, so `except Exception` lets it pass.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except Exception:
        print("never")


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except BaseException as error:
        print(type(error).__name__, isinstance(error, Exception))


asyncio.run(main())
