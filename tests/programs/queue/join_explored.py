# outcomes: 3
import queue
import threading

q = queue.Queue()
total = 0


def work():
    global total
    for _ in range(2):
        total += q.get()
        q.task_done()


t = threading.Thread(target=work)
t.start()
q.put(1)
q.put(2)
q.join()
print(total)
