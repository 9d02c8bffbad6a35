# outcomes: [1, 2] | [2, 1]
# verdict: varies
import queue
import threading

q = queue.Queue()


def a():
    q.put(1)


def b():
    q.put(2)


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print([q.get(), q.get()])
