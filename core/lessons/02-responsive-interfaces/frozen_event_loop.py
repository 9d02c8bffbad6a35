# A task that computes never awaits: the task that draws has to wait.
import asyncio
import time

PICTURES = 10  # param 2..50, explore 2


async def draw():
    strip = ""
    last = time.perf_counter()
    for _ in range(PICTURES):
        await asyncio.sleep(0.1)
        now = time.perf_counter()
        strip += "." if now - last < 0.2 else "#"
        last = now
    return strip


def compute():
    time.sleep(0.5)
    return 42


async def main():
    window = asyncio.create_task(draw())
    await asyncio.sleep(0.35)
    answer = compute()
    print("pictures:", await window)
    print("the answer is", answer)


asyncio.run(main())
