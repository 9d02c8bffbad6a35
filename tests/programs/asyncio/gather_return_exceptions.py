# return_exceptions=True gives exceptions as results.
import asyncio


async def work(n):
    if n % 2:
        raise ValueError(n)
    return n


async def main():
    print(await asyncio.gather(*(work(n) for n in range(4)), return_exceptions=True))


asyncio.run(main())
