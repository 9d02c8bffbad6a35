# Tasks that are left are cancelled when main ends.
import asyncio


async def background():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("cancelled at the end")
        raise


async def main():
    task = asyncio.create_task(background())
    await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())
