# The baker is faster than the shop: the shelf fills up, then he waits.
import queue
import threading
import time

PLACES = 2  # param 1..10

shelf = queue.Queue(maxsize=PLACES)
begin = time.perf_counter()


def bake():
    for loaf in range(6):
        time.sleep(0.1)
        shelf.put(loaf)
    print(f"baker at home after {time.perf_counter() - begin:.1f} s")


baker = threading.Thread(target=bake)
baker.start()
for _ in range(6):
    shelf.get()
    time.sleep(0.3)
print(f"all sold after {time.perf_counter() - begin:.1f} s")
baker.join()
