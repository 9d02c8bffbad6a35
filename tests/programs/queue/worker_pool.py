import queue
import threading

tasks, results = queue.Queue(), queue.Queue()


def work():
    while True:
        n = tasks.get()
        if n is None:
            break
        results.put((n, n * n))


threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads:
    t.start()
for n in range(10):
    tasks.put(n)
for _ in threads:
    tasks.put(None)
for t in threads:
    t.join()
print(sorted([results.get() for _ in range(10)]))
