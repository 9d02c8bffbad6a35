# outcomes: done
# verdict: verified
from interleave import Channel

channel = Channel(1)
channel.send(1)
print("done")
