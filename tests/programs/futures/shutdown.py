# After shutdown nothing can be submitted.
from concurrent.futures import ThreadPoolExecutor
pool = ThreadPoolExecutor(1)
f = pool.submit(sum, [1, 2, 3])
pool.shutdown()
print(f.result())
try:
    pool.submit(print, 1)
except RuntimeError as error:
    print(error)
