# join waits for task_done; the workers are cancelled in the end.
import asyncio


async def worker(q, results):
    while True:
        n = await q.get()
        await asyncio.sleep(0.001)
        results.append(n * n)
        q.task_done()


async def main():
    q, results = asyncio.Queue(), []
    for n in range(6):
        q.put_nowait(n)
    workers = [asyncio.create_task(worker(q, results)) for _ in range(3)]
    await q.join()
    for w in workers:
        w.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True) != [], sorted(results))


asyncio.run(main())
