# outcomes: 0 | 1
# verdict: varies
# oracle: unreduced
from interleave import Channel, go, select

first = Channel(1)
second = Channel(1)


def send(channel):
    channel.send(None)


go(send, first)
go(send, second)
print(select(first, second)[0])
