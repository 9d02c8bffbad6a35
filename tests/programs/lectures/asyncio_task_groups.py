import asyncio
import contextlib


async def child(n, fail=False):
    try:
        await asyncio.sleep(n / 100)
        if fail:
            raise ValueError(f"child {n}")
        return n
    except asyncio.CancelledError:
        print("cancelled", n)
        raise


async def group(fail_at=None):
    async with asyncio.TaskGroup() as tg:
        tasks = [tg.create_task(child(n, n == fail_at), name=f"c{n}") for n in (1, 2, 3)]
    return [t.result() for t in tasks]


async def supervisor():
    print(await group())
    try:
        await group(fail_at=2)
    except* ValueError as eg:
        for e in eg.exceptions:
            print("caught", repr(e))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(child(5))
            raise KeyError("body")
    except ExceptionGroup as eg:
        print(eg, eg.exceptions)


async def timeouts():
    try:
        async with asyncio.timeout(0.02) as cm:
            await asyncio.sleep(1)
    except TimeoutError:
        print("expired", cm.expired())
    async with asyncio.timeout(None) as cm:
        cm.reschedule(asyncio.get_running_loop().time() + 10)
        await asyncio.sleep(0)
    print("not expired", cm.expired())
    async with contextlib.AsyncExitStack() as stack:
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(print, "stack unwound")
        print("in stack")


async def main():
    await supervisor()
    await timeouts()
    results = await asyncio.gather(child(1), child(2, True), child(3), return_exceptions=True)
    print(results)
    t = asyncio.create_task(child(9))
    await asyncio.sleep(0)
    t.cancel(msg="bye")
    try:
        await t
    except asyncio.CancelledError as e:
        print("msg", e.args)
    try:
        t.result()
    except asyncio.CancelledError:
        print("result of a cancelled task raises")
    f = asyncio.get_running_loop().create_future()
    try:
        f.result()
    except asyncio.InvalidStateError as e:
        print(e)
    f.set_exception(OSError("disk"))
    try:
        await f
    except OSError as e:
        print(e)


asyncio.run(main())
