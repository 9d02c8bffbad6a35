# The end of the with block waits for all tasks.
from concurrent.futures import ThreadPoolExecutor
import time
done = []


def work(n):
    time.sleep(0.01)
    done.append(n)


with ThreadPoolExecutor(2) as pool:
    for n in range(4):
        pool.submit(work, n)
print(sorted(done))
