# notify wakes in the order in which the threads began to wait.
import threading
c = threading.Condition()
waiting, woken = [], []


def wait(name):
    with c:
        waiting.append(name)
        c.wait()
        woken.append(name)


threads = []
for name in "abc":
    t = threading.Thread(target=wait, args=(name,))
    t.start()
    threads.append(t)
    while True:
        with c:
            if name in waiting:
                break
for i in range(3):
    with c:
        c.notify()
    threads[i].join()
print(woken)
