# Tasks wait for an event.
import asyncio


async def waiter(event, n):
    await event.wait()
    print("woken", n)


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(event, n)) for n in range(3)]
    await asyncio.sleep(0)
    print("set", event.is_set())
    event.set()
    await asyncio.gather(*tasks)


asyncio.run(main())
