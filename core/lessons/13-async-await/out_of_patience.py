# A wait with an end: who takes too long is cancelled.
import asyncio


async def slow():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("slow: I was cancelled")
        raise


async def main():
    try:
        await asyncio.wait_for(slow(), timeout=0.5)
    except TimeoutError:
        print("main: no patience left")


asyncio.run(main())
