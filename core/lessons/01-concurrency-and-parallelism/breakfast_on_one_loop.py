# One cook, one event loop: while one thing waits, the other goes on.
import asyncio
import time

begin = time.perf_counter()


async def make(what, seconds):
    await asyncio.sleep(seconds)
    print(f"{time.perf_counter() - begin:.0f} s: {what}")


async def breakfast():
    await asyncio.gather(make("coffee", 3), make("toast", 2))


asyncio.run(breakfast())
