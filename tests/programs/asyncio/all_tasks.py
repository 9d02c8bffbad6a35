# all_tasks and current_task.
import asyncio


async def work():
    await asyncio.sleep(0.001)


async def main():
    tasks = [asyncio.create_task(work(), name=f"t{i}") for i in range(2)]
    print(sorted(t.get_name() for t in asyncio.all_tasks() if t is not asyncio.current_task()))
    await asyncio.gather(*tasks)
    print(len(asyncio.all_tasks()))


asyncio.run(main())
