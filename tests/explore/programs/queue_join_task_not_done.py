# outcomes: [deadlock]
# verdict: fault
# finding: deadlock; threads 0; objects q; lines 17; switches 1
import queue
import threading

q = queue.Queue()


def a():
    q.get()


t1 = threading.Thread(target=a)
t1.start()
q.put(1)
q.join()
print("done")
