# Both read before one writes: every time.
# outcomes: 1
# verdict: verified
import asyncio

x = 0


async def add():
    global x
    seen = x
    await asyncio.sleep(0)
    x = seen + 1


async def main():
    await asyncio.gather(add(), add())


asyncio.run(main())
print(x)
