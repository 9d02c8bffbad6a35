# finally runs on cancellation, and may await.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(0)
        print("cleaned up")


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())


asyncio.run(main())
