import asyncio
import time


async def say_after(delay, what):
    await asyncio.sleep(delay)
    print(what)
    return what.upper()


async def sequential():
    start = time.monotonic()
    await say_after(0.1, "hello")
    await say_after(0.2, "world")
    return time.monotonic() - start >= 0.29


async def concurrent():
    start = time.monotonic()
    task1 = asyncio.create_task(say_after(0.2, "hello"), name="first")
    task2 = asyncio.create_task(say_after(0.1, "world"))
    print(task1.get_name(), task1.done())
    await task1
    await task2
    print(task1.result(), task2.result())
    return time.monotonic() - start >= 0.19


async def factorial(name, number):
    f = 1
    for i in range(2, number + 1):
        print(f"Task {name}: Compute factorial({number}), currently i={i}...")
        await asyncio.sleep(0.1)
        f *= i
    print(f"Task {name}: factorial({number}) = {f}")
    return f


async def eternity():
    await asyncio.sleep(3600)
    print("yay!")


async def main():
    print(await sequential())
    print(await concurrent())
    L = await asyncio.gather(factorial("A", 2), factorial("B", 3), factorial("C", 4))
    print(L)
    try:
        await asyncio.wait_for(eternity(), timeout=0.1)
    except TimeoutError:
        print("timeout!")
    try:
        async with asyncio.timeout(0.05):
            await eternity()
    except asyncio.TimeoutError as e:
        print("timeout again", asyncio.TimeoutError is TimeoutError)
    for coro in asyncio.as_completed([say_after(d, f"d{d}") for d in (0.3, 0.1, 0.2)]):
        print("got", await coro)
    done, pending = await asyncio.wait({asyncio.create_task(say_after(0.01, "x")), asyncio.create_task(eternity())}, timeout=0.1)
    print(len(done), len(pending))
    for p in pending:
        p.cancel()
    results = await asyncio.gather(*pending, return_exceptions=True)
    print(results)


asyncio.run(main())
