# One worker does the tasks in the order of submission.
from concurrent.futures import ThreadPoolExecutor
order = []
with ThreadPoolExecutor(max_workers=1) as pool:
    for i in range(5):
        pool.submit(order.append, i)
print(order)
