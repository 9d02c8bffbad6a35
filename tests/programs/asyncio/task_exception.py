# The exception of a task comes out where it is awaited.
import asyncio


async def work():
    raise KeyError("k")


async def main():
    task = asyncio.create_task(work())
    try:
        await task
    except KeyError as error:
        print(repr(error), repr(task.exception()))
    try:
        task.result()
    except KeyError as error:
        print("again", error)


asyncio.run(main())
