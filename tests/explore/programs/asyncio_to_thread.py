# A task in a thread of its own races with the rest.
# outcomes: 1 | 2
# verdict: varies
# races: x 13
# oracle: unreduced
import asyncio

x = 0


def add():
    global x
    x += 1


async def main():
    task = asyncio.create_task(asyncio.to_thread(add))
    await asyncio.sleep(0)
    add()
    await task


asyncio.run(main())
print(x)
