# A new point replaces the one it was made from, or we try again.
import threading

from interleave import Atomic

point = Atomic((0, 0))


def move():
    while True:
        old = point.load()
        new = (old[0] + 1, old[1] + 1)
        if point.compare_exchange(old, new):
            return


threads = [threading.Thread(target=move) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(point.load())
