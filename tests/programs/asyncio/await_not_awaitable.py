# await needs something awaitable.
import asyncio


async def main():
    try:
        await 5
    except TypeError as error:
        print(error)
    try:
        await [1]
    except TypeError as error:
        print(error)


asyncio.run(main())
