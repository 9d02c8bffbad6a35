# An asyncio lock goes to whoever waits longest.
import asyncio
order = []


async def work(lock, n):
    async with lock:
        order.append(n)
        await asyncio.sleep(0)


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(work(lock, n) for n in range(5)))
    print(order)


asyncio.run(main())
