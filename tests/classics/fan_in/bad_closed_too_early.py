# The first one who is done closes the channel for the other.
# outcomes: [1, 2] | [1] [finished, interleave.ChannelClosed: send on a closed channel in T2] | [2] [finished, interleave.ChannelClosed: send on a closed channel in T1]
# verdict: fault
# finding: exception; threads 2; lines 12; switches 2
# oracle: unreduced
from interleave import Channel, go

channel = Channel(2)


def send(value):
    channel.send(value)
    channel.close()


go(send, 1)
go(send, 2)
print(sorted(channel))
