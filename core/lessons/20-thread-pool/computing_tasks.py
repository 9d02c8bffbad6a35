# How many workers for tasks that compute? Try 1, 2, 4, 8, 16.
from concurrent.futures import ThreadPoolExecutor

WORKERS = 2  # param 1..32, explore 2
ROUNDS = 5_000  # param 1..1_000_000, explore 10
TASKS = 16  # param 1..50, explore 2


def compute(n):
    total = 0
    for i in range(ROUNDS):
        total += i
    return total


with ThreadPoolExecutor(WORKERS) as pool:
    answers = list(pool.map(compute, range(TASKS)))
print(len(answers), "answers")
