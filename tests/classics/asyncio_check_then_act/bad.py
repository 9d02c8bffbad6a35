# Between looking and taking there is an await, and the other task runs: every time.
# outcomes: [AssertionError]
# verdict: fault
# finding: assertion; threads 0; lines 22; switches 0
import asyncio

balance = 50


async def withdraw(amount):
    global balance
    if balance >= amount:
        await asyncio.sleep(0)
        balance -= amount


async def main():
    await asyncio.gather(withdraw(40), withdraw(30))


asyncio.run(main())
assert balance >= 0
