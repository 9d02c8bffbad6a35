# Without an await in between nobody can come in.
# outcomes: 30
# verdict: verified
import asyncio

total = 0


async def add(n, delay):
    global total
    await asyncio.sleep(delay)
    total += n


async def main():
    await asyncio.gather(add(10, 0.1), add(20, 0.2))


asyncio.run(main())
print(total)
