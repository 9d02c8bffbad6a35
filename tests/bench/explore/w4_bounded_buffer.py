# W4: a buffer with room for two, two producers of N items each and two consumers, with condition variables.
import threading

N = 2  # param 1..5, explore 2

ROOM = 2
buffer = []
lock = threading.Lock()
not_full = threading.Condition(lock)
not_empty = threading.Condition(lock)


def produce():
    for i in range(N):
        with lock:
            while len(buffer) == ROOM:
                not_full.wait()
            buffer.append(i)
            not_empty.notify()


def consume():
    for _ in range(N):
        with lock:
            while not buffer:
                not_empty.wait()
            buffer.pop(0)
            not_full.notify()


threads = [threading.Thread(target=produce) for _ in range(2)]
threads += [threading.Thread(target=consume) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(buffer))
