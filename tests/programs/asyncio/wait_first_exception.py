# FIRST_EXCEPTION returns as soon as one fails.
import asyncio


async def good():
    await asyncio.sleep(5)


async def bad():
    await asyncio.sleep(0.01)
    raise ValueError("bad")


async def main():
    tasks = [asyncio.create_task(good()), asyncio.create_task(bad())]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print([repr(t.exception()) for t in done], len(pending))
    for t in pending:
        t.cancel()


asyncio.run(main())
