# A view that both threads know shows the dict behind it.
# outcomes: dict_keys([]) | dict_keys([1]) | dict_keys([1, 2])
# verdict: varies
import threading

table = {}
keys = table.keys()
seen = ""


def fill():
    table[1] = 1
    table[2] = 2


def show():
    global seen
    seen = repr(keys)


a = threading.Thread(target=fill)
b = threading.Thread(target=show)
a.start()
b.start()
a.join()
b.join()
print(seen)
