# Three stages connected by queues.
import queue
import threading
a, b, out = queue.Queue(), queue.Queue(), []


def stage1():
    while (x := a.get()) is not None:
        b.put(x * 10)
    b.put(None)


def stage2():
    while (x := b.get()) is not None:
        out.append(x + 1)


threads = [threading.Thread(target=f) for f in (stage1, stage2)]
for t in threads:
    t.start()
for i in range(5):
    a.put(i)
a.put(None)
for t in threads:
    t.join()
print(out)
