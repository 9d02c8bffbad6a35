import threading

LIMIT = 2
lock = threading.Lock()
not_full = threading.Condition(lock)
not_empty = threading.Condition(lock)
buffer = []
got = []


def produce():
    for n in range(6):
        with not_full:
            while len(buffer) == LIMIT:
                not_full.wait()
            buffer.append(n)
            not_empty.notify()


def consume():
    for _ in range(6):
        with not_empty:
            while not buffer:
                not_empty.wait()
            got.append(buffer.pop(0))
            not_full.notify()


threads = [threading.Thread(target=f) for f in [produce, consume]]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(got)
