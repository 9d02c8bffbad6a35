# asyncio.Condition with notify.
import asyncio


async def main():
    condition, items = asyncio.Condition(), []

    async def consumer():
        async with condition:
            await condition.wait_for(lambda: len(items) == 2)
            print("got", items)
    task = asyncio.create_task(consumer())
    for i in range(2):
        await asyncio.sleep(0)
        async with condition:
            items.append(i)
            condition.notify()
    await task


asyncio.run(main())
