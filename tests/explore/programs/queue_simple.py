# outcomes: [1] | []
# verdict: varies
import queue
import threading

q = queue.SimpleQueue()
x = []


def a():
    q.put(1)


def b():
    if not q.empty():
        x.append(q.get())


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
