# Two runs one after the other.
import asyncio


async def work(x):
    await asyncio.sleep(0)
    return x


print(asyncio.run(work(1)), asyncio.run(work(2)))
