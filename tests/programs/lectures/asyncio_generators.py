import asyncio
from contextlib import asynccontextmanager


class Ticker:
    """Yields numbers from 0 to `to` every `delay` seconds."""

    def __init__(self, delay, to):
        self.delay = delay
        self.i = 0
        self.to = to

    def __aiter__(self):
        return self

    async def __anext__(self):
        i = self.i
        if i >= self.to:
            raise StopAsyncIteration
        self.i += 1
        if i:
            await asyncio.sleep(self.delay)
        return i


async def ticker(delay, to):
    try:
        for i in range(to):
            yield i
            await asyncio.sleep(delay)
    finally:
        print("ticker closed")


@asynccontextmanager
async def connection(name):
    print("open", name)
    await asyncio.sleep(0)
    try:
        yield name.upper()
    except ValueError as e:
        print("rollback:", e)
    finally:
        print("close", name)


class Resource:
    async def __aenter__(self):
        await asyncio.sleep(0)
        print("acquired")
        return self

    async def __aexit__(self, exc_type, exc, tb):
        print("released", exc_type.__name__ if exc_type else None)
        return exc_type is KeyError


async def main():
    print([i async for i in Ticker(0.001, 4)])
    print({i: i * i async for i in ticker(0.001, 3) if i != 1})
    async for i in ticker(0, 10):
        if i == 2:
            break
    else:
        print("not reached")
    await asyncio.sleep(0)
    async with connection("db") as c, Resource():
        print("using", c)
    async with connection("db2"):
        raise ValueError("oops")
    async with Resource():
        raise KeyError("swallowed")
    total = 0
    async with asyncio.timeout(1):
        async for n in Ticker(0.01, 3):
            total += n
    print("total", total)
    agen = ticker(0, 5)
    print(await anext(agen), await agen.__anext__(), await anext(aiter(agen)))
    await agen.aclose()
    print(await anext(agen, "exhausted"))
    results = [await f for f in [asyncio.sleep(0, k) for k in "ab"]]
    print(results)


asyncio.run(main())
