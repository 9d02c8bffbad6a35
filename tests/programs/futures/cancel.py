# What waits can be cancelled, what runs cannot.
from concurrent.futures import ThreadPoolExecutor, CancelledError
import threading
started, release = threading.Event(), threading.Event()


def work():
    started.set()
    release.wait()
    return "done"


with ThreadPoolExecutor(1) as pool:
    running, waiting = pool.submit(work), pool.submit(print, "never")
    started.wait()
    print(running.cancel(), waiting.cancel(), waiting.cancelled(), running.running())
    release.set()
    print(running.result())
    try:
        waiting.result()
    except CancelledError as error:
        print(repr(error))
