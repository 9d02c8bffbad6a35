# outcomes: [deadlock]
# verdict: fault
# finding: deadlock; threads 1; switches 1
from interleave import receive, spawn

def wait():
    receive()


spawn(wait).join()
print("done")
