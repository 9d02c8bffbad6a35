# An error in the body of the group cancels the tasks as well.
import asyncio


async def slow():
    try:
        await asyncio.sleep(10)
    finally:
        print("slow ends")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(slow())
            await asyncio.sleep(0)
            raise KeyError("body")
    except ExceptionGroup as group:
        print(group.exceptions)


asyncio.run(main())
