# Stopped while the workers of a pool sleep, and thousands of green threads too.
# engine: threads
# stop after: 0.3
# prints: begun
# status: 3
# error: interleave: stopped after 0.3 s (--timeout)
import time
from concurrent.futures import ThreadPoolExecutor
from interleave import go

for _ in range(3000):
    go(time.sleep, 1000)
print("begun")
with ThreadPoolExecutor(8) as pool:
    list(pool.map(time.sleep, [1000] * 20))
