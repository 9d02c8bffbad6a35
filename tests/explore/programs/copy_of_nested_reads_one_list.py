# A shallow copy holds the inner list itself, whatever is in it.
# outcomes: [[1, 2]]
# verdict: verified
import threading

inner = []
outer = [inner]
seen = []


def fill():
    inner.append(1)
    inner.append(2)


def show():
    global seen
    seen = outer.copy()


a = threading.Thread(target=fill)
b = threading.Thread(target=show)
a.start()
b.start()
a.join()
b.join()
print(seen)
