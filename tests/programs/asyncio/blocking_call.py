# A blocking sleep stops all tasks.
import asyncio
import time
log = []


async def bad():
    log.append("bad begins")
    time.sleep(0.02)
    log.append("bad ends")


async def other():
    await asyncio.sleep(0.001)
    log.append("other")


async def main():
    await asyncio.gather(bad(), other())
    print(log)


asyncio.run(main())
