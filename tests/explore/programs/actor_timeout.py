# outcomes: late | in time
# verdict: varies
from interleave import receive, self, spawn

def answer(sender):
    sender.send("in time")


spawn(answer, self())
try:
    print(receive(timeout=1))
except TimeoutError:
    print("late")
