# outcomes: [1, 2] | [2, 1]
import queue
import threading

q = queue.Queue()
threads = [threading.Thread(target=q.put, args=(n,)) for n in [1, 2]]
for t in threads:
    t.start()
print([q.get(), q.get()])
