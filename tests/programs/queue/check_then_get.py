# outcomes: done | [deadlock]
# empty() is no promise: another thread may take the item before get.
import queue
import threading

q = queue.Queue()
q.put(1)


def work():
    if not q.empty():
        q.get()


threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
