# A task cancelled before it ran does nothing.
import asyncio


async def work():
    print("never")


async def main():
    task = asyncio.create_task(work())
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", task.cancelled())


asyncio.run(main())
