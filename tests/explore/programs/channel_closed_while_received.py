# outcomes: [interleave.ChannelClosed: receive on a closed channel]
# verdict: fault
# finding: exception; threads 0; lines 14; switches 2
from interleave import Channel, go

channel = Channel()


def close():
    channel.close()


go(close)
channel.receive()
