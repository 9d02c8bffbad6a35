import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def blocking_io(n):
    time.sleep(0.05)
    return f"blocking_io {n} complete"


def cpu_bound(n):
    return sum(i * i for i in range(n))


async def heartbeat(beats):
    while True:
        beats.append(1)
        await asyncio.sleep(0.01)


async def main():
    print(f"started")
    r = await asyncio.gather(asyncio.to_thread(blocking_io, 1), asyncio.sleep(0.01, "slept"))
    print(r)
    loop = asyncio.get_running_loop()
    result = await loop.run_in_executor(None, blocking_io, 2)
    print('default thread pool', result)
    with ThreadPoolExecutor() as pool:
        result = await loop.run_in_executor(pool, cpu_bound, 1000)
        print('custom thread pool', result)
    fut = loop.create_future()
    loop.call_later(0.01, fut.set_result, "from call_later")
    loop.call_soon(print, "call_soon ran")
    print(await fut)
    beats = []
    hb = asyncio.create_task(heartbeat(beats))
    await asyncio.sleep(0.055)
    hb.cancel()
    print(len(beats) >= 3)
    try:
        await hb
    except asyncio.CancelledError:
        print("heartbeat stopped")
    print(loop.is_running(), asyncio.current_task().get_name().startswith("Task-"))
    print(len(asyncio.all_tasks()))
    t = asyncio.create_task(asyncio.sleep(0))
    t.add_done_callback(lambda t: print("callback", t.done(), t.exception()))
    await t
    await asyncio.sleep(0)
    start = loop.time()
    await asyncio.sleep(0.1)
    print(round(loop.time() - start, 1))

asyncio.run(main())
try:
    asyncio.run(asyncio.sleep(0, 5)).bit_length
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
async def bad():
    raise ValueError("from coroutine")
try:
    asyncio.run(bad())
except ValueError as e:
    print("out of run:", e)
