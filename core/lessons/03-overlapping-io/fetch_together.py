# All pages at once, on one event loop.
import asyncio


async def fetch(page, seconds):
    await asyncio.sleep(seconds)
    return f"<{page}>"


async def main():
    pages = await asyncio.gather(
        fetch("cat", 1.0), fetch("dog", 0.7), fetch("cow", 0.3)
    )
    print(len("".join(pages)), "bytes")


asyncio.run(main())
