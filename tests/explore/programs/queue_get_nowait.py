# outcomes: None | 1
# verdict: varies
import queue
import threading

q = queue.Queue()
x = None


def a():
    q.put(1)


def b():
    global x
    try:
        x = q.get_nowait()
    except queue.Empty:
        pass


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
