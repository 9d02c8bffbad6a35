# put_nowait and get_nowait.
import asyncio


async def main():
    q = asyncio.Queue(1)
    q.put_nowait(1)
    try:
        q.put_nowait(2)
    except asyncio.QueueFull as error:
        print(repr(error), q.full(), q.qsize())
    print(q.get_nowait())
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as error:
        print(repr(error), q.empty())
    q.task_done()
    try:
        q.task_done()
    except ValueError as error:
        print(error)


asyncio.run(main())
