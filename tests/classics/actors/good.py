# Answering questions first.
# outcomes: done
# verdict: verified
# oracle: unreduced
from interleave import receive, self, spawn


def ask():
    other = receive("start")[1]
    other.send(("question", self()))
    receive("question")[1].send(("answer", 1))
    receive("answer")


a = spawn(ask)
b = spawn(ask)
a.send(("start", b))
b.send(("start", a))
a.join()
b.join()
print("done")
