# outcomes: [1, 2]
# verdict: verified
import asyncio

async def put(q):
    await q.put(1)
    await q.put(2)


async def main():
    q = asyncio.Queue(1)
    task = asyncio.create_task(put(q))
    print([await q.get(), await q.get()])
    await task


asyncio.run(main())
