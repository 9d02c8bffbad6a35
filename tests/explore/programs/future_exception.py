# outcomes: [ZeroDivisionError: integer division or modulo by zero]
# verdict: fault
# finding: exception; threads 0; lines 8; switches 4
# oracle: unreduced
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(max_workers=1) as pool:
    print(pool.submit(lambda: 1 // 0).result())
