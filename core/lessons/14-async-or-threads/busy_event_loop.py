# A coroutine that computes keeps all the others waiting.
import asyncio

ticks = 0


async def clock():
    global ticks
    while True:
        await asyncio.sleep(0)
        ticks += 1


async def main():
    task = asyncio.create_task(clock())
    await asyncio.sleep(0)
    before = ticks
    total = 0
    for n in range(1000):
        total += n
    print("the clock ticked", ticks - before, "times meanwhile")
    task.cancel()


asyncio.run(main())
