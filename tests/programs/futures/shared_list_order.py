# Two workers append in either order, the results keep theirs.
# outcomes: ab [1, 2] | ba [1, 2]
from concurrent.futures import ThreadPoolExecutor
log = []


def work(name, n):
    log.append(name)
    return n


with ThreadPoolExecutor(2) as pool:
    futures = [pool.submit(work, "a", 1), pool.submit(work, "b", 2)]
    results = [f.result() for f in futures]
print("".join(log), results)
