# Two green threads take two locks in opposite orders.
# outcomes: done | [deadlock]
from threading import Lock
from interleave import go
a = Lock()
b = Lock()
def work(first, second):
    with first:
        with second:
            pass
threads = [go(work, a, b), go(work, b, a)]
for t in threads:
    t.join()
print("done")
