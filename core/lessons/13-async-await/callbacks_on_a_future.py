# Who waits for a future is called when it is ready.
import asyncio


async def waiter(name, parcel):
    print(name, "waits")
    print(name, "got", await parcel)


async def main():
    parcel = asyncio.get_running_loop().create_future()
    ada = asyncio.create_task(waiter("Ada", parcel))
    ben = asyncio.create_task(waiter("Ben", parcel))
    await asyncio.sleep(0.1)
    print("the parcel is here")
    parcel.set_result("a book")
    await asyncio.gather(ada, ben)


asyncio.run(main())
