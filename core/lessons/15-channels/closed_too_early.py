# Two senders share a channel, and the first to finish closes it.
from interleave import Channel, go

channel = Channel()


def send(number):
    channel.send(number)
    channel.close()


go(send, 1)
go(send, 2)
print("sum", sum(channel))
