# result() of a task that is not done.
import asyncio


async def work():
    await asyncio.sleep(0)


async def main():
    task = asyncio.create_task(work())
    for ask in (task.result, task.exception):
        try:
            ask()
        except asyncio.InvalidStateError as error:
            print(error)
    await task


asyncio.run(main())
