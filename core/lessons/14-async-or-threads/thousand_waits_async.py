# A thousand waits on one event loop.
import asyncio


async def ask(n):
    await asyncio.sleep(0.1)
    return n


async def main():
    answers = await asyncio.gather(*[ask(n) for n in range(1000)])
    print(len(answers), "answers")


asyncio.run(main())
