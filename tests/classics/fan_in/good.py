# Two senders, one receiver, and the channel is closed when both are done.
# outcomes: [1, 2]
# verdict: verified
# oracle: unreduced
from interleave import Channel, go

channel = Channel()


def send(value):
    channel.send(value)


def close():
    for sender in senders:
        sender.join()
    channel.close()


senders = [go(send, 1), go(send, 2)]
go(close)
print(sorted(channel))
