# Both take one side, see the other is taken, step back, and again ...
import threading

left = threading.Lock()
right = threading.Lock()


def walk(mine, other):
    while True:
        mine.acquire()
        if other.acquire(blocking=False):
            break
        mine.release()
    other.release()
    mine.release()


a = threading.Thread(target=walk, args=(left, right))
b = threading.Thread(target=walk, args=(right, left))
a.start()
b.start()
a.join()
b.join()
print("both have passed")
