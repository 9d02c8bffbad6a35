# A loop over a channel ends when it is closed.
# outcomes: 3
from interleave import Channel, go
c = Channel(2)


def produce():
    c.send(1)
    c.send(2)
    c.close()


go(produce)
print(sum(c))
