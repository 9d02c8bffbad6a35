import asyncio


async def worker(name, seconds):
    await asyncio.sleep(seconds)
    print(name, "is done")
    return len(name)


async def main():
    print(await asyncio.gather(worker("slow", 0.2), worker("quick", 0.1)))


asyncio.run(main())
