# An exception in the task comes out of result().
from concurrent.futures import ThreadPoolExecutor


def bad(n):
    raise ValueError(f"task {n}")


with ThreadPoolExecutor(1) as pool:
    future = pool.submit(bad, 7)
    try:
        future.result()
    except ValueError as error:
        print("caught", error)
    print(repr(future.exception()), future.done(), future.cancelled())
