# Fan-in: two channels flow into one, and main listens to that one.
from interleave import Channel, go

left = Channel(capacity=1)
right = Channel(capacity=1)
both = Channel()


def copy(channel):
    both.send(channel.receive())


left.send("tick")
right.send("tock")
go(copy, left)
go(copy, right)
print(both.receive(), both.receive())
