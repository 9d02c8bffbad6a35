# Sending on a closed channel, and receiving what will not come.
# outcomes: send on a closed channel\n1\nreceive on a closed channel
from interleave import Channel, ChannelClosed
c = Channel(1)
c.send(1)
c.close()
try:
    c.send(2)
except ChannelClosed as error:
    print(error)
print(c.receive())
try:
    c.receive()
except ChannelClosed as error:
    print(error)
