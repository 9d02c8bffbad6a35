# outcomes: 1 | 2
# verdict: varies
# races: x 11
from interleave import go

x = 0


def add():
    global x
    x += 1


first = go(add)
second = go(add)
first.join()
second.join()
print(x)
