# Wait first, then read and write without a pause in between.
import asyncio

counter = 0


async def increment():
    global counter
    await asyncio.sleep(0)
    seen = counter
    counter = seen + 1


async def main():
    await asyncio.gather(increment(), increment())
    print(counter)


asyncio.run(main())
