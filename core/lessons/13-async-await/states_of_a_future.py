# The states of a future.
import asyncio


def state(future):
    if not future.done():
        return "pending"
    if future.exception() is not None:
        return f"rejected: {future.exception()}"
    return f"fulfilled: {future.result()}"


async def main():
    loop = asyncio.get_running_loop()
    parcel = loop.create_future()
    print(state(parcel))
    parcel.set_result(42)
    print(state(parcel))
    letter = loop.create_future()
    letter.set_exception(ValueError("no stamp"))
    print(state(letter))


asyncio.run(main())
