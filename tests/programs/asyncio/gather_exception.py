# The first exception comes out of gather; the others go on.
import asyncio


async def good(n):
    await asyncio.sleep(0.2)
    print("good", n, "done")
    return n


async def bad():
    await asyncio.sleep(0.01)
    raise ValueError("bad")


async def main():
    try:
        await asyncio.gather(good(1), bad(), good(2))
    except ValueError as error:
        print("caught", error)
    await asyncio.sleep(0.3)


asyncio.run(main())
