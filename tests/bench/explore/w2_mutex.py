# W2(T, K): T threads add one to a counter K times each, holding a lock.
import threading

T = 2  # param 1..8, explore 2
K = 5  # param 1..10, explore 5

counter = 0
lock = threading.Lock()


def work():
    global counter
    for _ in range(K):
        with lock:
            counter += 1


threads = [threading.Thread(target=work) for _ in range(T)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter)
