# A semaphore limits how many are at it.
import asyncio
active = most = 0


async def work(semaphore):
    global active, most
    async with semaphore:
        active += 1
        most = max(most, active)
        await asyncio.sleep(0.001)
        active -= 1


async def main():
    semaphore = asyncio.Semaphore(3)
    await asyncio.gather(*(work(semaphore) for _ in range(10)))
    print(most, active)


asyncio.run(main())
