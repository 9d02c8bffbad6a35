# Two actors ask each other and wait for the answer: nobody answers.
from interleave import receive, self, spawn


def asks():
    _, partner = receive("partner")
    partner.send(("question", self()))
    _, answer = receive("answer")
    _, asker = receive("question")
    asker.send(("answer", "yes"))


first = spawn(asks)
second = spawn(asks)
first.send(("partner", second))
second.send(("partner", first))
first.join()
second.join()
print("both were answered")
