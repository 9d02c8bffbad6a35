# outcomes: [deadlock]
# verdict: fault
# finding: deadlock; threads 0; lines 7; switches 0
from interleave import Channel

channel = Channel()
channel.send(1)
print("done")
