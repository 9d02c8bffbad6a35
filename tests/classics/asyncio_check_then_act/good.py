# A lock that is held across the await.
# outcomes: 10
# verdict: verified
import asyncio

balance = 50


async def withdraw(lock, amount):
    global balance
    async with lock:
        if balance >= amount:
            await asyncio.sleep(0)
            balance -= amount


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(withdraw(lock, 40), withdraw(lock, 30))


asyncio.run(main())
print(balance)
