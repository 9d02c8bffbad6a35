# contextlib.asynccontextmanager.
import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def connection(name):
    print("open", name)
    try:
        yield name.upper()
    finally:
        await asyncio.sleep(0)
        print("close", name)


async def main():
    async with connection("db") as c:
        print(c)


asyncio.run(main())
