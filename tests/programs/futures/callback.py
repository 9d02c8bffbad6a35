# add_done_callback is called with the future.
from concurrent.futures import ThreadPoolExecutor
seen = []
with ThreadPoolExecutor(1) as pool:
    f = pool.submit(lambda: 21)
    f.add_done_callback(lambda future: seen.append(future.result() * 2))
f.add_done_callback(lambda future: seen.append("at once"))
print(seen)
