# Cases that send and cases that receive; the first possible one is taken.
# outcomes: (0, None) (1, 5) 1
from interleave import Channel, select
a, b = Channel(1), Channel(1)
b.send(5)
first = select((a, 1), b)
second = select((a, 2), b)
print(first, second, a.receive())
