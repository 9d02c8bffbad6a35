# outcomes: [ValueError: no]
# verdict: fault
# finding: exception; threads 0; lines 7; switches 0
import asyncio

async def fail():
    raise ValueError("no")


asyncio.run(fail())
