# gather() of something that is no awaitable; what it has begun before is forgotten quietly.
import asyncio


async def work():
    await asyncio.sleep(0)
    print("worked")


async def main():
    try:
        await asyncio.gather(work(), 3)
    except TypeError as e:
        print(e)
    await asyncio.sleep(0.01)


asyncio.run(main())
