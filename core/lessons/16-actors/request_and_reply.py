# A question carries the address for the answer: the asker's own.
from interleave import receive, self, spawn


def square():
    while True:
        message = receive()
        if message == "stop":
            return
        number, asker = message
        asker.send(("answer", number * number))


clerk = spawn(square)
for number in (3, 4):
    clerk.send((number, self()))
    _, answer = receive("answer")
    print(number, "squared is", answer)
clerk.send("stop")
clerk.join()
