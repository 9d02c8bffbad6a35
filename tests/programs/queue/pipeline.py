import queue
import threading

a, b = queue.Queue(1), queue.SimpleQueue()


def double():
    for _ in range(5):
        b.put(a.get() * 2)


t = threading.Thread(target=double)
t.start()
for n in range(5):
    a.put(n)
t.join()
print([b.get() for _ in range(5)])
