# A thousand waits in a pool of fifty threads.
import time
from concurrent.futures import ThreadPoolExecutor


def ask(n):
    time.sleep(0.1)
    return n


with ThreadPoolExecutor(50) as pool:
    answers = list(pool.map(ask, range(1000)))
print(len(answers), "answers")
