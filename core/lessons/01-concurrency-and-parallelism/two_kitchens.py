# Two processes, each with an event loop: parallel and concurrent.
import asyncio
from multiprocessing import Pool

KITCHENS = 2  # param 1..4, explore 1


async def make(what, seconds):
    await asyncio.sleep(seconds)
    return what


def knead(turns):
    done = 0
    for _ in range(turns):
        done += 1
    return done


async def breakfast(guest):
    waits = asyncio.gather(make("coffee", 3), make("toast", 2))
    turns = knead(2000)
    return f"{guest}: {await waits}, dough kneaded {turns} times"


def kitchen(guest):
    return asyncio.run(breakfast(guest))


if __name__ == "__main__":
    guests = ["Ada", "Ben", "Cem", "Dora"]
    with Pool(KITCHENS) as kitchens:
        for line in kitchens.map(kitchen, guests[:KITCHENS]):
            print(line)
