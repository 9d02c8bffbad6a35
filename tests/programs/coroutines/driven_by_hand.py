# async for, async with and comprehensions, without asyncio: send() does what an event loop does.
class Pause:
    def __await__(self):
        yield
class asyncio:
    async def sleep(n, x=None):
        await Pause()
        return x
    async def gather(a, b):
        return [await a, await b]
    def run(c):
        try:
            while True:
                c.send(None)
        except StopIteration as e:
            return e.value
async def agen(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i
class Ctx:
    async def __aenter__(self):
        print("enter"); return 5
    async def __aexit__(self, t, e, tb):
        print("exit", t.__name__ if t else None, e)
        return t is ValueError
async def main():
    async for x in agen(3):
        print(x)
    else:
        print("else")
    async for x in agen(3):
        if x == 1: break
    else:
        print("no")
    async with Ctx() as v:
        print(v)
    async with Ctx() as v:
        raise ValueError("a")
    try:
        async with Ctx() as v, Ctx():
            raise KeyError("b")
    except KeyError as e:
        print("out", e)
    async def inner():
        async with Ctx():
            return 3
    print(await inner())
    print([x async for x in agen(3)])
    print({x: await asyncio.sleep(0, x) async for x in agen(3) if x})
    print([y for x in [1, 2] for y in [await asyncio.sleep(0, x)]])
    print([(x, y) async for x in agen(2) async for y in agen(2)])
    h = (await asyncio.sleep(0, i) for i in range(3))
    print([x async for x in h], type(h).__name__)
    print([lambda: x async for x in agen(2)][0]())
    g = (x * 2 async for x in agen(3))
    async for z in g: print(z)
    print(await asyncio.gather(asyncio.sleep(0, 1), asyncio.sleep(0, 2)))
asyncio.run(main())
