# result(timeout) gives up; the task goes on.
from concurrent.futures import ThreadPoolExecutor, TimeoutError
import threading
release = threading.Event()
with ThreadPoolExecutor(1) as pool:
    f = pool.submit(lambda: release.wait() and "late")
    try:
        f.result(timeout=0.01)
    except TimeoutError:
        print("timeout", f.done())
    release.set()
    print(f.result(timeout=5))
