# acquire and release by hand; finally gives back, whatever happens.
import threading

N = 100_000  # param 1..1_000_000, explore 2

counter = 0
lock = threading.Lock()


def work():
    global counter
    for _ in range(N):
        lock.acquire()
        try:
            counter += 1
        finally:
            lock.release()


first = threading.Thread(target=work)
second = threading.Thread(target=work)
first.start()
second.start()
first.join()
second.join()
print(counter)
