# select takes the message that comes first, from whichever channel.
from interleave import Channel, go, select

left, right = Channel(), Channel()
go(left.send, "tick")
go(right.send, "tock")

heard = []
for _ in range(2):
    _, word = select(left, right)
    heard.append(word)
print(heard)
