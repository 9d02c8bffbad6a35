# shield keeps a task from being cancelled.
import asyncio


async def work():
    await asyncio.sleep(0.4)
    print("finished")
    return 1


async def main():
    task = asyncio.create_task(work())
    try:
        await asyncio.wait_for(asyncio.shield(task), 0.01)
    except TimeoutError:
        print("timeout", task.done())
    print(await task)


asyncio.run(main())
