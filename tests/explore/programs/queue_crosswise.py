# Each gets before it puts.
# outcomes: [deadlock]
# verdict: fault
# finding: deadlock; threads 1 2; objects second first; lines 13 17; switches 2
import queue
import threading

first = queue.Queue()
second = queue.Queue()


def a():
    first.put(second.get())


def b():
    second.put(first.get())


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
