# Tasks take turns at await and nowhere else.
# outcomes: 2
# verdict: verified
import asyncio

x = 0


async def add():
    global x
    x += 1


async def main():
    await asyncio.gather(add(), add())


asyncio.run(main())
print(x)
