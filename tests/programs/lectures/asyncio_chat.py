"""Asynchronous producer/consumer, a rate limiter, and a chat room in one loop."""
import asyncio
import itertools
from collections import defaultdict


class RateLimiter:
    def __init__(self, rate):
        self.interval = 1 / rate
        self.next_slot = 0.0

    async def __aenter__(self):
        loop = asyncio.get_running_loop()
        now = loop.time()
        wait = max(0.0, self.next_slot - now)
        self.next_slot = max(now, self.next_slot) + self.interval
        await asyncio.sleep(wait)

    async def __aexit__(self, *exc):
        return None


class Room:
    def __init__(self):
        self.inboxes = defaultdict(asyncio.Queue)

    async def say(self, sender, text):
        for name, box in self.inboxes.items():
            if name != sender:
                await box.put((sender, text))


async def member(room, name, log):
    box = room.inboxes[name]
    while True:
        sender, text = await box.get()
        log.append(f"{name} hears {sender}: {text}")
        box.task_done()


async def producer(q, items):
    for i in items:
        await q.put(i)
        await asyncio.sleep(0.001)
    await q.put(None)


async def consumer(q):
    got = []
    while (item := await q.get()) is not None:
        got.append(item)
    return got


async def main():
    q = asyncio.Queue(maxsize=1)
    _, got = await asyncio.gather(producer(q, range(5)), consumer(q))
    print(got, q.maxsize, q.full())
    loop = asyncio.get_running_loop()
    limiter = RateLimiter(100)
    start = loop.time()
    for _ in range(4):
        async with limiter:
            pass
    elapsed = loop.time() - start
    print(0.03 <= round(elapsed, 3) < 0.3)
    room, log = Room(), []
    tasks = [asyncio.create_task(member(room, n, log)) for n in ("ann", "bob", "cy")]
    await asyncio.sleep(0)
    await room.say("ann", "hi")
    await asyncio.gather(*(box.join() for box in room.inboxes.values()))
    await room.say("bob", "bye")
    for box in room.inboxes.values():
        await box.join()
    for t in tasks:
        t.cancel()
    await asyncio.wait(tasks)
    print(*log, sep="\n")
    print([t.cancelled() for t in tasks])
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print("empty", repr(e))
    q.put_nowait(1)
    try:
        q.put_nowait(2)
    except asyncio.QueueFull:
        print("full")
    try:
        q.task_done(); q.task_done(); q.task_done(); q.task_done(); q.task_done(); q.task_done(); q.task_done(); q.task_done()
    except ValueError as e:
        print(e)


asyncio.run(main())
