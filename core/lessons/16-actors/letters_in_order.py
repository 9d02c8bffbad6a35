# Letters of one sender arrive in order; between senders anything goes.
from interleave import go, receive, self


def write(to, name):
    to.send(name + "1")
    to.send(name + "2")


me = self()
go(write, me, "a")
go(write, me, "b")
print(*[receive() for _ in range(4)])
