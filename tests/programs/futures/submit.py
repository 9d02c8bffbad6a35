# submit gives a future, result() waits for its value.
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(max_workers=2) as pool:
    future = pool.submit(pow, 2, 10)
    print(future.result(), future.done())
    print([pool.submit(lambda x: x * x, i).result() for i in range(4)])
