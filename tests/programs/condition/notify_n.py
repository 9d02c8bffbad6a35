# notify(2) wakes two of three.
import threading
c = threading.Condition()
waiting, woken = [], []


def wait(name):
    with c:
        waiting.append(name)
        c.wait()
        woken.append(name)


threads = [threading.Thread(target=wait, args=(n,)) for n in "abc"]
for t in threads:
    t.start()
while True:
    with c:
        if len(waiting) == 3:
            c.notify(2)
            break
while True:
    with c:
        if len(woken) == 2:
            break
print(len(woken))
with c:
    c.notify_all()
for t in threads:
    t.join()
print(len(woken))
