# aclose() runs the finally of an asynchronous generator.
import asyncio


async def ticks():
    try:
        yield 1
        yield 2
    finally:
        print("closed")


async def main():
    g = ticks()
    print(await g.__anext__())
    await g.aclose()
    print([x async for x in g])


asyncio.run(main())
