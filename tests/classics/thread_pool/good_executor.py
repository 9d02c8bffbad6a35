# The library's pool: results in the order of the jobs.
# outcomes: [1, 4]
# verdict: verified
# oracle: unreduced
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(max_workers=2) as pool:
    print(list(pool.map(lambda n: n * n, (1, 2))))
