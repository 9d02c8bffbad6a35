# Priority and LIFO queues.
import asyncio


async def main():
    p, l = asyncio.PriorityQueue(), asyncio.LifoQueue()
    for n in (3, 1, 2):
        await p.put((n, str(n)))
        await l.put(n)
    print([await p.get() for _ in range(3)], [await l.get() for _ in range(3)])


asyncio.run(main())
