# Four computations as coroutines: one thread does them all.
import asyncio

ROUNDS = 20_000  # param 1..3_000_000, explore 10
SUMS = 4  # param 1..8, explore 2


async def compute():
    total = 0
    for n in range(ROUNDS):
        total += n
    return total


async def main():
    sums = await asyncio.gather(*[compute() for _ in range(SUMS)])
    print(len(sums), "sums, all the same:", len(set(sums)) == 1)


asyncio.run(main())
