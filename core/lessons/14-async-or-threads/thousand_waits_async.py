# A thousand waits on one event loop.
import asyncio

WAITS = 1000  # param 1..2000, explore 2


async def ask(n):
    await asyncio.sleep(0.1)
    return n


async def main():
    answers = await asyncio.gather(*[ask(n) for n in range(WAITS)])
    print(len(answers), "answers")


asyncio.run(main())
