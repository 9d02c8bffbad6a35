# One cook kneads two doughs by turns: concurrent, not parallel.
import asyncio

TURNS = 3  # param 1..20


async def knead(dough):
    for turn in range(1, TURNS + 1):
        print(dough, turn)
        await asyncio.sleep(0)  # look after the other dough


async def bake():
    await asyncio.gather(knead("rye"), knead("wheat"))


asyncio.run(bake())
