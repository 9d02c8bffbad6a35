# A coroutine that is made and forgotten: a warning, once a line.
import asyncio


async def work(n):
    print("never printed")


class Service:
    async def start(self):
        print("never printed")


async def main():
    work(1)
    for n in range(3):
        work(n)
    Service().start()
    await asyncio.sleep(0)
    work(*[2])
    work(n=3)
    print("main is done")


asyncio.run(main())
work(4)
print("the end")
