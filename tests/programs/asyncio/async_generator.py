# An asynchronous generator.
import asyncio


async def ticks(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def main():
    async for i in ticks(3):
        print(i)
    print([i * i async for i in ticks(4)], {i: str(i) async for i in ticks(2)})


asyncio.run(main())
