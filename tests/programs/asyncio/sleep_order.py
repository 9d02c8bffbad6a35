# Tasks that sleep finish in the order of their times.
import asyncio


async def work(name, seconds):
    await asyncio.sleep(seconds)
    print(name)


async def main():
    await asyncio.gather(work("slow", 0.03), work("fast", 0.01), work("middle", 0.02))


asyncio.run(main())
