# A channel of capacity 0 hands over one value at a time.
# outcomes: [1, 2]
from interleave import Channel, go
c = Channel()


def send():
    c.send(1)
    c.send(2)


t = go(send)
print([c.receive(), c.receive()])
t.join()
