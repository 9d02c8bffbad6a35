# Cancelling gather cancels what it waits for.
import asyncio


async def work(n):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled", n)
        raise


async def main():
    both = asyncio.gather(work(1), work(2))
    await asyncio.sleep(0)
    both.cancel()
    try:
        await both
    except asyncio.CancelledError:
        print("gather cancelled")


asyncio.run(main())
