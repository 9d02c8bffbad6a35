# Calling a coroutine function runs nothing.
import asyncio


async def work():
    print("working")
    return 1


async def main():
    c = work()
    print("made", type(c).__name__)
    print(await c)


asyncio.run(main())
