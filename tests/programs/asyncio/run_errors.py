# run() needs a coroutine, and cannot be nested.
import asyncio


def plain():
    return 1


try:
    asyncio.run(plain())
except ValueError as error:
    print(error)


async def inner():
    pass


async def main():
    c = inner()
    try:
        asyncio.run(c)
    except RuntimeError as error:
        print(error)
    await c


asyncio.run(main())
