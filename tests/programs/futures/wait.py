# wait with its conditions.
from concurrent.futures import ThreadPoolExecutor, wait, FIRST_COMPLETED, ALL_COMPLETED
import threading
release = threading.Event()
with ThreadPoolExecutor(2) as pool:
    quick, slow = pool.submit(lambda: 1), pool.submit(release.wait)
    done, not_done = wait([quick, slow], return_when=FIRST_COMPLETED)
    print(quick in done, slow in not_done)
    release.set()
    done, not_done = wait([quick, slow], return_when=ALL_COMPLETED)
    print(len(done), len(not_done))
