# Cancelling a sleeping task.
import asyncio


async def work():
    try:
        print("sleeping")
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("cancelled inside")
        raise


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    print(task.cancel())
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled outside")
    print(task.cancelled(), task.done(), task.cancel())


asyncio.run(main())
