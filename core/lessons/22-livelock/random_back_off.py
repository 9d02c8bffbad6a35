# Whoever steps back waits for a random time.
import random
import threading
import time

left = threading.Lock()
right = threading.Lock()


def walk(mine, other):
    while True:
        mine.acquire()
        if other.acquire(blocking=False):
            break
        mine.release()
        time.sleep(random.uniform(0.001, 0.010))
    other.release()
    mine.release()


a = threading.Thread(target=walk, args=(left, right))
b = threading.Thread(target=walk, args=(right, left))
a.start()
b.start()
a.join()
b.join()
print("both have passed")
