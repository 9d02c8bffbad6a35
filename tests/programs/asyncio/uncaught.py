# An uncaught exception of the main coroutine ends the program.
import asyncio


async def main():
    await asyncio.sleep(0)
    raise RuntimeError("in the coroutine")


asyncio.run(main())
