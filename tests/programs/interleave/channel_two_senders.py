# Two senders: their values arrive in either order.
# outcomes: [1, 2] | [2, 1]
from interleave import Channel, go
c = Channel()
go(c.send, 1)
go(c.send, 2)
print([c.receive(), c.receive()])
