# as_completed gives results in the order in which they come.
import asyncio


async def work(n):
    await asyncio.sleep(n / 100)
    return n


async def main():
    for next_one in asyncio.as_completed([work(n) for n in (3, 1, 2)]):
        print(await next_one)


asyncio.run(main())
