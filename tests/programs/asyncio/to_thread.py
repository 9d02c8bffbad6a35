# to_thread runs a blocking function in a thread.
import asyncio
import threading
import time


def blocking(x):
    time.sleep(0.01)
    return x * 2, threading.current_thread() is threading.main_thread()


async def main():
    print(await asyncio.gather(asyncio.to_thread(blocking, 1), asyncio.to_thread(blocking, 2)))


asyncio.run(main())
