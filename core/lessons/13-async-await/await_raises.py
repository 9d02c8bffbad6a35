# An exception comes out of the await, as from a call.
import asyncio


async def fetch():
    await asyncio.sleep(0.1)
    raise ConnectionError("the server has hung up")


async def main():
    try:
        page = await fetch()
        print("got", page)
    except ConnectionError as error:
        print("no page:", error)


asyncio.run(main())
