# A tuple does not change, but what it holds may.
# outcomes: [([],)] | [([1],)] | [([1, 2],)]
# verdict: varies
import threading

inner = []
outer = [(inner,)]
seen = ""


def fill():
    inner.append(1)
    inner.append(2)


def show():
    global seen
    seen = repr(outer)


a = threading.Thread(target=fill)
b = threading.Thread(target=show)
a.start()
b.start()
a.join()
b.join()
print(seen)
