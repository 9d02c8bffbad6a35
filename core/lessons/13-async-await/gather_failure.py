# What gather makes of an exception.
import asyncio


async def good():
    await asyncio.sleep(0.2)
    return "fine"


async def bad():
    await asyncio.sleep(0.1)
    raise ValueError("bad answer")


async def main():
    try:
        await asyncio.gather(good(), bad())
    except ValueError as error:
        print("first:", error)
    both = await asyncio.gather(good(), bad(), return_exceptions=True)
    print("both:", both)


asyncio.run(main())
