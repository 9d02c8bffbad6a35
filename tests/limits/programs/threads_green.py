# 10,000 green threads at a time, apart from the others: starting one more raises, and the program goes on.
# prints: can't start new thread: the playground allows 10000 green threads at a time; use fewer, or join some first
# prints: 10000
# prints: again
# status: 0
# engine: threads
import threading
from interleave import go

stop = threading.Event()
started = []
try:
    for i in range(20_000):
        started.append(go(stop.wait))
except RuntimeError as error:
    print(error)
print(len(started))
stop.set()
for t in started:
    t.join()
go(print, "again").join()
