# With a buffer both sends go ahead.
# outcomes: 1
from interleave import Channel, go
a, b = Channel(1), Channel(1)


def work():
    a.send(1)
    b.receive()


t = go(work)
b.send(2)
print(a.receive())
t.join()
