# A thousand waits in a pool of fifty threads.
import time
from concurrent.futures import ThreadPoolExecutor

WAITS = 1000  # param 1..2000, explore 2
THREADS = 50  # param 1..60, explore 2


def ask(n):
    time.sleep(0.1)
    return n


with ThreadPoolExecutor(THREADS) as pool:
    answers = list(pool.map(ask, range(WAITS)))
print(len(answers), "answers")
