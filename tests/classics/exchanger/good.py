# Two give each other a value: both put, both wait for the other, both take.
# outcomes: b a
# verdict: verified
# oracle: unreduced
import threading

slots = [None, None]
filled = [threading.Semaphore(0), threading.Semaphore(0)]
got = [None, None]


def exchange(me, value):
    slots[me] = value
    filled[me].release()
    filled[1 - me].acquire()
    got[me] = slots[1 - me]


threads = [threading.Thread(target=exchange, args=a) for a in ((0, "a"), (1, "b"))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(*got)
