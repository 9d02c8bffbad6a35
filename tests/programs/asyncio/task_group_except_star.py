import asyncio
async def fail(n):
    await asyncio.sleep(0.1 * n)
    raise ValueError(n)
async def ok():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled")
        raise
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail(1))
            tg.create_task(ok())
    except* ValueError as e:
        print(repr(e), e.exceptions)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(ok())
            await asyncio.sleep(0.1)
            raise KeyError("body")
    except* KeyError as e:
        print(repr(e))
    async with asyncio.TaskGroup() as tg:
        tg.create_task(fail(1))
        tg.create_task(fail(1))
asyncio.run(main())
