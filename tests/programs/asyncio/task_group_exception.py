# One failing task cancels the others; the errors come in a group.
import asyncio


async def slow():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled")
        raise


async def bad(n):
    await asyncio.sleep(0.01)
    raise ValueError(n)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(slow())
            group.create_task(bad(1))
    except* ValueError as errors:
        print(errors, errors.exceptions)


asyncio.run(main())
