# The same counter, and a lock that lets one thread at a time add to it.
import threading

N = 100_000  # param 1..1_000_000, explore 2

counter = 0
lock = threading.Lock()


def work():
    global counter
    for _ in range(N):
        with lock:
            counter += 1


first = threading.Thread(target=work)
second = threading.Thread(target=work)
first.start()
second.start()
first.join()
second.join()
print(counter)
