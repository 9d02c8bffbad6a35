# outcomes: [0, 1]
# notify wakes them in the order in which they began to wait.
import threading

lock = threading.Lock()
arrived = threading.Condition(lock)
gate = threading.Condition(lock)
waiting = []
woken = []


def work(n):
    with lock:
        waiting.append(n)
        arrived.notify()
        gate.wait()
        woken.append(n)


threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
for t in threads:
    with lock:
        t.start()
        arrived.wait()
with lock:
    gate.notify()
threads[0].join()
with lock:
    gate.notify()
threads[1].join()
print(woken)
