# Answers are used as they come, not in the order of the questions.
import time
from concurrent.futures import ThreadPoolExecutor, as_completed

WORKERS = 3  # param 1..3, explore 1


def fetch(page, seconds):
    time.sleep(seconds)
    return page


with ThreadPoolExecutor(WORKERS) as pool:
    requests = [
        pool.submit(fetch, "cat", 1.0),
        pool.submit(fetch, "dog", 0.7),
        pool.submit(fetch, "cow", 0.3),
    ]
    for request in as_completed(requests):
        print("got", request.result())
