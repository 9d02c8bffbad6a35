# outcomes: 2
# verdict: verified
# oracle: unreduced
from interleave import receive, self, spawn

def double():
    n, sender = receive()
    sender.send(n * 2)


spawn(double).send((1, self()))
print(receive())
