# Two senders, one receiver: each sender's messages stay in order.
from interleave import Channel, go

channel = Channel()


def send(name):
    channel.send(name + "1")
    channel.send(name + "2")


go(send, "a")
go(send, "b")
print(*[channel.receive() for _ in range(4)])
