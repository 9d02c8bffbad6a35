# outcomes: 4
# verdict: verified
# oracle: unreduced
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(max_workers=1) as pool:
    print(pool.submit(pow, 2, 2).result())
