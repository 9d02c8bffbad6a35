# Coroutines change places at an await, always in the same way.
# outcomes: 1
import asyncio
n = 0


async def work():
    global n
    value = n
    await asyncio.sleep(0)
    n = value + 1


async def main():
    await asyncio.gather(work(), work())
    print(n)


asyncio.run(main())
