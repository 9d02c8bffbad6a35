# One condition for each kind of waiting, on one lock: then one notification is enough.
# outcomes: [1, 2]
# verdict: verified
# oracle: unreduced
import threading

buffer = []
lock = threading.Lock()
not_full = threading.Condition(lock)
not_empty = threading.Condition(lock)
got = []


def produce(value):
    with lock:
        while len(buffer) == 1:
            not_full.wait()
        buffer.append(value)
        not_empty.notify()


def consume():
    with lock:
        while not buffer:
            not_empty.wait()
        got.append(buffer.pop())
        not_full.notify()


threads = [threading.Thread(target=produce, args=(i,)) for i in (1, 2)]
threads += [threading.Thread(target=consume) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(got))
