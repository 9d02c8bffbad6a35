# A lost update on one thread: both read before either writes.
import asyncio

counter = 0


async def increment():
    global counter
    seen = counter
    await asyncio.sleep(0)
    counter = seen + 1


async def main():
    await asyncio.gather(increment(), increment())
    print(counter)


asyncio.run(main())
