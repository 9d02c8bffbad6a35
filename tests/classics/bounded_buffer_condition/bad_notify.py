# Producers and consumers wait for the same condition, and one notification may wake one of the wrong kind.
# outcomes: [1, 2] | [deadlock]
# verdict: fault
# finding: deadlock; threads 2 4; objects changed; lines 16 24; switches 7
# oracle: unreduced
import threading

buffer = []
changed = threading.Condition()
got = []


def produce(value):
    with changed:
        while len(buffer) == 1:
            changed.wait()
        buffer.append(value)
        changed.notify()


def consume():
    with changed:
        while not buffer:
            changed.wait()
        got.append(buffer.pop())
        changed.notify()


threads = [threading.Thread(target=produce, args=(i,)) for i in (1, 2)]
threads += [threading.Thread(target=consume) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(got))
