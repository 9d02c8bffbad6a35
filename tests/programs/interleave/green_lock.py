# Green threads wait for a lock, and main for them.
# outcomes: 4
from threading import Lock
from interleave import go
lock = Lock()
n = 0
def add():
    global n
    for _ in range(2):
        with lock:
            n += 1
threads = [go(add) for _ in range(2)]
for t in threads:
    t.join()
print(n)
