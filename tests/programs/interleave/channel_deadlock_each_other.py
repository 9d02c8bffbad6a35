# Two threads that both send first.
# outcomes: [deadlock]
from interleave import Channel, go
a, b = Channel(), Channel()


def work():
    a.send(1)
    b.receive()


t = go(work)
b.send(2)
a.receive()
print("never")
