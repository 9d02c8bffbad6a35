# All pages at once, each awaited by a thread of a pool.
import time
from concurrent.futures import ThreadPoolExecutor

WORKERS = 3  # param 1..3, explore 2


def fetch(request):
    page, seconds = request
    time.sleep(seconds)
    return f"<{page}>"


requests = [("cat", 1.0), ("dog", 0.7), ("cow", 0.3)]
with ThreadPoolExecutor(WORKERS) as pool:
    pages = list(pool.map(fetch, requests))
print(len("".join(pages)), "bytes")
