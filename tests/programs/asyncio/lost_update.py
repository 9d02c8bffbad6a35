# The race of coroutines: an await between read and write.
import asyncio
counter = 0


async def add():
    global counter
    for _ in range(10):
        value = counter
        await asyncio.sleep(0)
        counter = value + 1


async def main():
    await asyncio.gather(add(), add())
    print(counter)


asyncio.run(main())
