# outcomes: [deadlock]
# Two consumers, one end mark.
import queue
import threading

q = queue.Queue()


def work():
    while q.get() is not None:
        pass


threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
q.put(1)
q.put(None)
for t in threads:
    t.join()
print("never")
