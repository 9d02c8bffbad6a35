# A task starts at the next await of its creator.
import asyncio


async def work():
    print("task")
    return "result"


async def main():
    task = asyncio.create_task(work())
    print("created", task.done())
    print(await task, task.done(), task.result())


asyncio.run(main())
