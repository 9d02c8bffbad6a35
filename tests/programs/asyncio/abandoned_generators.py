# Asynchronous generators that are left unfinished are closed by the event loop.
import asyncio


async def numbers(name):
    try:
        n = 0
        while True:
            yield n
            n += 1
            await asyncio.sleep(0)
    finally:
        print(name, "is closed")


async def first_above(limit):
    async for n in numbers("returned"):
        if n > limit:
            return n


async def failing():
    async for n in numbers("raised"):
        raise ValueError(n)


async def kept():
    source = numbers("kept")
    async for n in source:
        if n == 1:
            break
    print("still open")
    async for n in source:
        print("goes on with", n)
        break
    await source.aclose()


async def main():
    async for n in numbers("broken off"):
        if n == 2:
            break
    print("after break")
    await asyncio.sleep(0)
    print(await first_above(1))
    await asyncio.sleep(0)
    try:
        await failing()
    except ValueError as e:
        print("caught", e)
    await asyncio.sleep(0)
    await kept()
    forgotten = numbers("forgotten")
    print(await anext(forgotten))
    print("main ends")
    return forgotten


asyncio.run(main())
print("the end")
