# async with asyncio.timeout (3.11).
import asyncio


async def main():
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(5)
            print("never")
    except TimeoutError:
        print("timed out")
    async with asyncio.timeout(5) as t:
        await asyncio.sleep(0)
    print("in time", t.expired())


asyncio.run(main())
