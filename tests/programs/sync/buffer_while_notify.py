# outcomes: done 0
# A buffer for one item with one condition for everything: `while` looks again.
import threading

c = threading.Condition()
items = []


def consumer():
    with c:
        while not items:
            c.wait()
        items.pop()


threads = [threading.Thread(target=consumer) for _ in range(2)]
for t in threads:
    t.start()
for n in range(2):
    with c:
        items.append(n)
        c.notify()
for t in threads:
    t.join()
print("done", len(items))
