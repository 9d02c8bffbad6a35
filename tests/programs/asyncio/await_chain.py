# Coroutines await coroutines.
import asyncio


async def double(x):
    return 2 * x


async def twice(x):
    return await double(await double(x))


async def main():
    print(await twice(5))


asyncio.run(main())
