import queue
import threading

q = queue.Queue()
done = []


def work():
    while True:
        n = q.get()
        done.append(n * n)
        q.task_done()


threading.Thread(target=work, daemon=True).start()
for n in range(5):
    q.put(n)
q.join()
print(done)
