# select takes what is there.
# outcomes: (0, 'a') | (1, 'b')
from interleave import Channel, go, select
a, b = Channel(1), Channel(1)
go(a.send, "a")
go(b.send, "b")
print(select(a, b))
