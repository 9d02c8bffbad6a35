# The pattern that 'with' replaces.
import threading

lock = threading.Lock()
total = 0


def work(n):
    global total
    lock.acquire()
    try:
        total += n
    finally:
        lock.release()


threads = [threading.Thread(target=work, args=(i,)) for i in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total, lock.locked())
