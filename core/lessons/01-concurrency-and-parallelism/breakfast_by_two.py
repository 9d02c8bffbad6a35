# Two cooks, each a thread.
import threading
import time

begin = time.perf_counter()


def make(what, seconds):
    time.sleep(seconds)
    print(f"{time.perf_counter() - begin:.0f} s: {what}")


cooks = [
    threading.Thread(target=make, args=("coffee", 3)),
    threading.Thread(target=make, args=("toast", 2)),
]
for cook in cooks:
    cook.start()
for cook in cooks:
    cook.join()
