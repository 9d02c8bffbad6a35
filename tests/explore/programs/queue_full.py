# A place for one: the second put waits for the get.
# outcomes: [1, 2]
# verdict: verified
import queue
import threading

q = queue.Queue(1)
x = []


def a():
    q.put(1)
    q.put(2)


def b():
    x.append(q.get())
    x.append(q.get())


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
