# A future with an exception.
import asyncio


async def main():
    future = asyncio.Future()
    future.set_exception(ValueError("v"))
    try:
        await future
    except ValueError as error:
        print(error, repr(future.exception()))


asyncio.run(main())
