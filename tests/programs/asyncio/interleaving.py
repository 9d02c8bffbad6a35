# Tasks change places at every await.
import asyncio


async def work(name):
    for i in range(3):
        print(name, i)
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(work("a"), work("b"), work("c"))


asyncio.run(main())
