# asyncio.run executes a coroutine and gives its result.
import asyncio


async def main():
    print("in main")
    return 42


print(asyncio.run(main()))
