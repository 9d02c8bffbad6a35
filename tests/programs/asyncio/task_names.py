# Names of tasks.
import asyncio


async def work():
    return asyncio.current_task().get_name()


async def main():
    task = asyncio.create_task(work(), name="worker")
    print(await task, task.get_name())
    task.set_name("renamed")
    print(task.get_name())


asyncio.run(main())
