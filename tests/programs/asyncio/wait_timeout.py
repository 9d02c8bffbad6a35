# wait does not cancel what is late.
import asyncio


async def work(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    tasks = [asyncio.create_task(work(s)) for s in (0.001, 0.6)]
    done, pending = await asyncio.wait(tasks, timeout=0.1)
    print(len(done), len(pending), tasks[1].done())
    print(await tasks[1])


asyncio.run(main())
