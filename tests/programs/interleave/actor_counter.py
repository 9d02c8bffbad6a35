# An actor handles one message at a time.
# outcomes: 2
from interleave import spawn, receive, go, Channel
answer = Channel(1)


def counter():
    n = 0
    while True:
        match receive():
            case ("add", k):
                n += k
            case ("stop",):
                answer.send(n)
                return


a = spawn(counter)
a.send(("add", 1))
a.send(("add", 1))
a.send(("stop",))
print(answer.receive())
