# Without an await in between nothing is lost.
# outcomes: 2
import asyncio
n = 0


async def work():
    global n
    value = n
    n = value + 1


async def main():
    await asyncio.gather(work(), work())
    print(n)


asyncio.run(main())
