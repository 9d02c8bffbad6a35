# The loop goes on while a thread computes.
import asyncio
import time

TICKS = 10  # param 1..20, explore 1

ticks = 0


async def clock():
    global ticks
    for _ in range(TICKS):
        await asyncio.sleep(0.1)
        ticks += 1


def compute():
    time.sleep(1)


async def main():
    task = asyncio.create_task(clock())
    await asyncio.to_thread(compute)
    print("the clock ticked meanwhile:", ticks > 0)
    task.cancel()


asyncio.run(main())
