import asyncio


async def cancel_me():
    print('cancel_me(): before sleep')
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        print('cancel_me(): cancel sleep')
        raise
    finally:
        print('cancel_me(): after sleep')


async def stubborn():
    for i in range(2):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as e:
            print("ignored", i, e.args)
    return "done anyway"


async def shielded_work():
    await asyncio.sleep(0.6)
    print("shielded finished")
    return 99


async def fails(msg, delay=0.0):
    await asyncio.sleep(delay)
    raise RuntimeError(msg)


async def main():
    task = asyncio.create_task(cancel_me())
    await asyncio.sleep(1)
    print(task.cancel())
    try:
        await task
    except asyncio.CancelledError:
        print("main(): cancel_me is cancelled now")
    print(task.cancelled(), task.done(), task.cancel())

    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    t.cancel("please")
    await asyncio.sleep(0)
    t.cancel()
    print(await t, t.cancelled())

    inner = asyncio.create_task(shielded_work())
    outer = asyncio.create_task(asyncio.wait_for(asyncio.shield(inner), 0.05))
    try:
        await outer
    except TimeoutError:
        print("outer timed out; inner cancelled?", inner.cancelled())
    print(await inner)

    try:
        await asyncio.gather(fails("slow", 0.3), fails("quick"), asyncio.sleep(0.1))
    except RuntimeError as e:
        print("first exception:", e)
    await asyncio.sleep(0.4)
    rs = await asyncio.gather(fails("a"), asyncio.sleep(0, "b"), return_exceptions=True)
    print([repr(r) for r in rs])

    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fails("one"))
            tg.create_task(fails("two"))
            victim = tg.create_task(cancel_me())
    except* RuntimeError as eg:
        print(type(eg).__name__, eg.message, [str(e) for e in eg.exceptions])
    print(victim.cancelled())
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(asyncio.sleep(0.01, result=1))
        b = tg.create_task(asyncio.sleep(0.02, result=2))
    print(a.result() + b.result())


asyncio.run(main())
