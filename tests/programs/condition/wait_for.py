# wait_for waits until the predicate holds and returns its value.
import threading
c = threading.Condition()
items = []


def consumer():
    with c:
        print(c.wait_for(lambda: len(items) >= 3 and "enough"))
        print(items)


t = threading.Thread(target=consumer)
t.start()
for i in range(3):
    with c:
        items.append(i)
        c.notify()
t.join()
