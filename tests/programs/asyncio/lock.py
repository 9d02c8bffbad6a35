# asyncio.Lock keeps the update whole.
import asyncio
counter = 0


async def add(lock):
    global counter
    for _ in range(10):
        async with lock:
            value = counter
            await asyncio.sleep(0)
            counter = value + 1


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(add(lock), add(lock))
    print(counter, lock.locked())
    try:
        lock.release()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
