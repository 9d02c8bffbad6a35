# An exception ends its green thread only.
# outcomes: main goes on [finished, ValueError: lost in T1]
from interleave import go
def work():
    raise ValueError("lost")
go(work).join()
print("main goes on")
