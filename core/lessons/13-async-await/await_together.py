# gather: one second.
import asyncio
import time


async def ask():
    await asyncio.sleep(1)


async def main():
    begin = time.perf_counter()
    await asyncio.gather(ask(), ask())
    print(f"{time.perf_counter() - begin:.0f} s")


asyncio.run(main())
