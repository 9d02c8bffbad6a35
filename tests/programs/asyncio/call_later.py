# The loop calls functions soon and later.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.2, print, "later")
    loop.call_soon(print, "soon")
    handle = loop.call_later(0.01, print, "never")
    handle.cancel()
    print("main")
    await asyncio.sleep(0.4)


asyncio.run(main())
