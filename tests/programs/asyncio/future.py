# A future is a result that is not there yet.
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()

    async def setter():
        await asyncio.sleep(0)
        future.set_result("value")
    task = asyncio.create_task(setter())
    print(future.done(), await future, future.done())
    try:
        future.set_result(2)
    except asyncio.InvalidStateError as error:
        print(type(error).__name__)
    await task


asyncio.run(main())
