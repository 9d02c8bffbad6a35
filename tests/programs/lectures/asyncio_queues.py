import asyncio
import random
import time


async def worker(name, queue, log):
    while True:
        sleep_for = await queue.get()
        await asyncio.sleep(sleep_for)
        queue.task_done()
        log.append((name, sleep_for))


async def main():
    queue = asyncio.Queue()
    random.seed(7)
    total_sleep_time = 0
    for _ in range(20):
        sleep_for = round(random.uniform(0.05, 1.0), 2)
        total_sleep_time += sleep_for
        queue.put_nowait(sleep_for)
    log = []
    tasks = []
    for i in range(3):
        task = asyncio.create_task(worker(f'worker-{i}', queue, log))
        tasks.append(task)
    started_at = time.monotonic()
    await queue.join()
    for task in tasks:
        task.cancel()
    r = await asyncio.gather(*tasks, return_exceptions=True)
    print([type(x).__name__ for x in r])
    print('====')
    print(len(log), f'{total_sleep_time:.2f} seconds')

    sem = asyncio.Semaphore(2)
    active = peak = 0

    async def limited(i):
        nonlocal active, peak
        async with sem:
            active += 1
            peak = max(peak, active)
            await asyncio.sleep(0.01)
            active -= 1
        return i

    print(await asyncio.gather(*(limited(i) for i in range(5))), peak)

    lock = asyncio.Lock()
    balance = 100

    async def spend(n):
        nonlocal balance
        async with lock:
            current = balance
            await asyncio.sleep(0.001)
            balance = current - n

    await asyncio.gather(*[spend(10) for _ in range(5)])
    print(balance, lock.locked())
    event = asyncio.Event()

    async def waiter():
        print("waiting")
        await event.wait()
        print("released")

    t = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    event.set()
    await t
    pq = asyncio.PriorityQueue()
    for x in (3, 1, 2):
        await pq.put((x, str(x)))
    print([(await pq.get())[1] for _ in range(3)], pq.empty())
    cond = asyncio.Condition()
    items = []

    async def consumer():
        async with cond:
            await cond.wait_for(lambda: len(items) >= 2)
            print("consumed", items)

    c = asyncio.create_task(consumer())
    for i in range(2):
        await asyncio.sleep(0)
        async with cond:
            items.append(i)
            cond.notify_all()
    await c


if __name__ == "__main__":
    asyncio.run(main())
