# Cancelling a task that sleeps.
import asyncio


async def work():
    print("begun")
    try:
        await asyncio.sleep(10)
    finally:
        print("cleaning up")


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0.1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
