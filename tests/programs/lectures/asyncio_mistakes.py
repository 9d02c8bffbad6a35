# Mistakes that everybody makes once
import asyncio
import time


async def work(n):
    await asyncio.sleep(n)
    return n


async def forgot_await():
    work(0)
    return "went on"


async def main():
    print(await forgot_await())
    try:
        print(len(work))
    except TypeError as e:
        print(e)
    try:
        async for _ in [1, 2]:
            pass
    except TypeError as e:
        print(e)
    try:
        await 5
    except TypeError as e:
        print(e)
    c = work(0)
    await c
    try:
        await c
    except RuntimeError as e:
        print(e)
    inner = work(0.1)
    try:
        asyncio.run(inner)
    except RuntimeError as e:
        print(e)
    inner.close()
    try:
        asyncio.create_task(work)
    except TypeError as e:
        print(str(e)[:40])
    t0 = time.monotonic()
    await asyncio.gather(*[work(0.05) for _ in range(3)])
    print(time.monotonic() - t0 >= 0.04)


try:
    asyncio.run(main)
except ValueError as e:
    print(str(e)[:38])
asyncio.run(main())
