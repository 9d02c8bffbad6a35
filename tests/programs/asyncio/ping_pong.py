# Two tasks with two queues.
import asyncio


async def player(name, mine, other, rounds):
    for _ in range(rounds):
        ball = await mine.get()
        print(name, ball)
        await other.put(ball + 1)


async def main():
    a, b = asyncio.Queue(), asyncio.Queue()
    await a.put(1)
    await asyncio.gather(player("ping", a, b, 3), player("pong", b, a, 3))


asyncio.run(main())
