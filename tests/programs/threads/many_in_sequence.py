# Many threads, one after the other.
import threading
total = 0


def add(n):
    global total
    total += n


for i in range(200):
    t = threading.Thread(target=add, args=(i,))
    t.start()
    t.join()
print(total, threading.active_count())
