# A task group waits for all its tasks.
import asyncio


async def work(n):
    await asyncio.sleep(0.01 * n)
    print("done", n)
    return n


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(work(n)) for n in (3, 1, 2)]
    print([t.result() for t in tasks])


asyncio.run(main())
