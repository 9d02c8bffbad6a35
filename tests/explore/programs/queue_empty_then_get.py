# It was not empty when asked; now it is, and get waits for ever.
# outcomes: done | [deadlock]
# verdict: fault
# finding: deadlock; threads 2; objects q; lines 14; switches 3
import queue
import threading

q = queue.Queue()
q.put(1)


def a():
    if not q.empty():
        q.get()


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
