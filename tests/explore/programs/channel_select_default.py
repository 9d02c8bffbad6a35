# outcomes: None | 0
# verdict: varies
from interleave import Channel, go, select

channel = Channel(1)


def send():
    channel.send(7)


go(send)
print(select(channel, default=True)[0])
