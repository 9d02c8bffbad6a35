async def main(source, manager):
    await source
    async with manager as m:
        print(m)
    async for x in source:
        print(x)
    else:
        print()
    return [y async for y in source if await y]


async def items(n):
    yield n
    return


def lazy(xs):
    return (await x for x in xs)
