# gather gives the results in the order of its arguments.
import asyncio


async def work(n):
    await asyncio.sleep(0.01 * (3 - n))
    return n * n


async def main():
    print(await asyncio.gather(*(work(n) for n in range(4))), await asyncio.gather())


asyncio.run(main())
