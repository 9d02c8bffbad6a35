# wait_for gives the result, or cancels after the timeout.
import asyncio


async def work(seconds):
    try:
        await asyncio.sleep(seconds)
        return "done"
    except asyncio.CancelledError:
        print("too slow")
        raise


async def main():
    print(await asyncio.wait_for(work(0.01), timeout=5))
    try:
        await asyncio.wait_for(work(5), timeout=0.01)
    except asyncio.TimeoutError as error:
        print(type(error).__name__, asyncio.TimeoutError is TimeoutError)


asyncio.run(main())
