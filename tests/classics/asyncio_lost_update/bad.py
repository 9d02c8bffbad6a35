# Reading, awaiting and writing: the first task's update is lost. On one thread it is so every time.
# outcomes: [AssertionError]
# verdict: fault
# finding: assertion; threads 0; lines 22; switches 0
import asyncio

total = 0


async def add(n, delay):
    global total
    before = total
    await asyncio.sleep(delay)
    total = before + n


async def main():
    await asyncio.gather(add(10, 0.1), add(20, 0.2))


asyncio.run(main())
assert total == 30
