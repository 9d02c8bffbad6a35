# The receiver waits for a third value.
# outcomes: [deadlock]
# verdict: fault
# finding: deadlock; threads 0; lines 17; switches 4
# oracle: unreduced
from interleave import Channel, go

channel = Channel()


def send(value):
    channel.send(value)


go(send, 1)
go(send, 2)
print(sorted(channel))
