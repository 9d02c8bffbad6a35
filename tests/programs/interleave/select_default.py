# With default=True select does not wait.
# outcomes: (None, None) | (0, 1)
from interleave import Channel, go, select
c = Channel(1)
t = go(c.send, 1)
print(select(c, default=True))
t.join()
