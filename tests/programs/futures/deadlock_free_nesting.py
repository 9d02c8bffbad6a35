# A task that waits for another one needs a second worker.
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(2) as pool:
    def outer():
        return pool.submit(lambda: "inner").result() + " done"
    print(pool.submit(outer).result())
