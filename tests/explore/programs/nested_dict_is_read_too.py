# Who shows a list reads the dict in it.
# outcomes: [{'a': 1, 'b': 2}] | [{'a': 1}] | [{}]
# verdict: varies
import threading

inner = {}
outer = [inner]
seen = ""


def fill():
    inner["a"] = 1
    inner["b"] = 2


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
