# The producer waits for a free place while it holds the mutex that the consumer needs to free one.
# outcomes: [1, 2] | [deadlock]
# verdict: fault
# finding: deadlock; threads 1; objects spaces; lines 18; switches 2
# oracle: unreduced
import threading

buffer = []
mutex = threading.Lock()
items = threading.Semaphore(0)
spaces = threading.Semaphore(1)
got = []


def produce():
    for i in (1, 2):
        with mutex:
            spaces.acquire()
            buffer.append(i)
        items.release()


def consume():
    for _ in range(2):
        items.acquire()
        with mutex:
            got.append(buffer.pop(0))
        spaces.release()


threads = [threading.Thread(target=f) for f in (produce, consume)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(got)
