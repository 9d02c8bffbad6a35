# outcomes: 1
# verdict: verified
from interleave import Channel, go

channel = Channel()


def send():
    channel.send(1)


go(send)
print(channel.receive())
