# outcomes: done 0 | done 1 [finished, IndexError: pop from empty list in T1] | done 1 [finished, IndexError: pop from empty list in T2]
# A buffer for one item with one condition for everything: `if` does not look again after waking up.
import threading

c = threading.Condition()
items = []


def consumer():
    with c:
        if not items:
            c.wait()
        items.pop()


threads = [threading.Thread(target=consumer) for _ in range(2)]
for t in threads:
    t.start()
for n in range(2):
    with c:
        items.append(n)
        c.notify_all()
for t in threads:
    t.join()
print("done", len(items))
