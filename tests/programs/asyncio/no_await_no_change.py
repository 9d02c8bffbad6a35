# Without an await in between nothing else runs.
import asyncio


async def work(name):
    for i in range(2):
        print(name, i)


async def main():
    await asyncio.gather(work("a"), work("b"))


asyncio.run(main())
