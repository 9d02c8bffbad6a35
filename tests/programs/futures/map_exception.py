# In map the exception comes when its turn is.
from concurrent.futures import ThreadPoolExecutor


def work(n):
    if n == 2:
        raise KeyError(n)
    return n


with ThreadPoolExecutor(2) as pool:
    results = pool.map(work, range(4))
    try:
        for r in results:
            print(r)
    except KeyError as error:
        print("caught", error)
