# Objects with __aiter__ and __anext__, and what is said of those without.
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
def plain():
    return (x async for x in agen(2))
async def other():
    async for x in plain():
        print(x)
    try:
        async for x in agen(3):
            if x == 1:
                raise KeyError(x)
    except KeyError as e:
        print("caught", e)
    for y in range(3):
        async for x in agen(3):
            if x == 1: continue
            if y == 1: break
            print(y, x)
    class It:
        def __init__(self): self.n = 0
        def __aiter__(self): return self
        async def __anext__(self):
            self.n += 1
            if self.n > 2: raise StopAsyncIteration
            return self.n
    async for x in It(): print(x)
    try:
        async for x in 5: pass
    except TypeError as e: print(e)
    try:
        await 5
    except TypeError as e: print(e)
    try:
        async with 5: pass
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
    try:
        print(sum(next(iter([])) for _ in range(2)))
    except RuntimeError as e: print(e)
asyncio.run(other())
