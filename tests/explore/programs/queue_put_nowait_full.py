# outcomes: done [finished, queue.Full in T1] | done [finished, queue.Full in T2]
# verdict: fault
# finding: exception; threads 2; lines 11; switches 2
import queue
import threading

q = queue.Queue(1)


def a():
    q.put_nowait(1)


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
