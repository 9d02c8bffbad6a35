# There is nothing in the list yet when its reader is about to read it.
# outcomes: [[1]] | [[]] | []
# verdict: varies
import threading

outer = []
seen = ""


def fill():
    inner = []
    outer.append(inner)
    inner.append(1)


def show():
    global seen
    seen = str(outer)


a = threading.Thread(target=fill)
b = threading.Thread(target=show)
a.start()
b.start()
a.join()
b.join()
print(seen)
