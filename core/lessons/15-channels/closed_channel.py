# What is in a closed channel can still be received; nothing goes in.
from interleave import Channel, ChannelClosed

box = Channel(capacity=3)
box.send("first")
box.send("second")
box.close()
print("got", box.receive())
try:
    box.send("third")
except ChannelClosed as error:
    print("refused:", error)
print("got", box.receive())
try:
    box.receive()
except ChannelClosed as error:
    print("the end:", error)
