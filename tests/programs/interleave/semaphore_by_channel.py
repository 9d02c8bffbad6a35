# A buffered channel as a semaphore: never two inside.
# outcomes: 1
from interleave import Channel, go
permits, inside, most = Channel(1), [], []


def work():
    permits.send(None)
    inside.append(1)
    most.append(len(inside))
    inside.pop()
    permits.receive()


threads = [go(work) for _ in range(2)]
for t in threads:
    t.join()
print(max(most))
