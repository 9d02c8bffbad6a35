# An asynchronous context manager.
import asyncio


class Resource:
    async def __aenter__(self):
        await asyncio.sleep(0)
        print("enter")
        return self

    async def __aexit__(self, kind, error, traceback):
        await asyncio.sleep(0)
        print("exit", kind)
        return kind is ValueError


async def main():
    async with Resource():
        print("body")
    async with Resource():
        raise ValueError
    print("swallowed")


asyncio.run(main())
