# Nobody receives while main waits for the sender.
from interleave import Channel, go

channel = Channel()
sender = go(channel.send, 1)
sender.join()
print(channel.receive())
