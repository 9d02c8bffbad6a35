# A thousand coroutines on one thread.
import asyncio

TASKS = 1000  # param 1..10_000, explore 2


async def task(done):
    await asyncio.sleep(0.1)
    done.append(1)


async def main():
    done = []
    await asyncio.gather(*[task(done) for _ in range(TASKS)])
    print(len(done), "tasks are done")


asyncio.run(main())
