# One place; free places and items are counted by semaphores.
# outcomes: [1, 2]
# verdict: verified
# oracle: unreduced
import threading

buffer = []
mutex = threading.Lock()
items = threading.Semaphore(0)
spaces = threading.Semaphore(1)
got = []


def produce():
    for i in (1, 2):
        spaces.acquire()
        with mutex:
            buffer.append(i)
            assert len(buffer) == 1
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
