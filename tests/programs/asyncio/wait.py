# wait gives the sets of what is done and what is not.
import asyncio


async def work(n):
    await asyncio.sleep(n / 100)
    return n


async def main():
    tasks = [asyncio.create_task(work(n)) for n in (1, 300, 40)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in done], len(pending))
    done, pending = await asyncio.wait(tasks[:1] + tasks[2:])
    print(sorted(t.result() for t in done), len(pending))
    tasks[1].cancel()


asyncio.run(main())
