# outcomes: [0, 1, 2]
import queue
import threading

q = queue.Queue(1)
got = []


def consume():
    for _ in range(3):
        got.append(q.get())


t = threading.Thread(target=consume)
t.start()
for n in range(3):
    q.put(n)
t.join()
print(got)
