# outcomes: 1
# verdict: verified
import queue
import threading

q = queue.Queue()
x = 0


def a():
    global x
    x += q.get()
    q.task_done()


t1 = threading.Thread(target=a)
t1.start()
q.put(1)
q.join()
print(x)
