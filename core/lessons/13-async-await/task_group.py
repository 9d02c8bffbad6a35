# A group of tasks: when one fails, the others are cancelled.
import asyncio


async def good():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("good: cancelled")
        raise


async def bad():
    await asyncio.sleep(0.1)
    raise ValueError("bad answer")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(good())
            group.create_task(bad())
    except* ValueError as errors:
        print("main:", errors.exceptions[0])


asyncio.run(main())
