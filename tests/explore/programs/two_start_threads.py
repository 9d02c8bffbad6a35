# outcomes: 1 | 2 | 3 | 4
# verdict: varies
# races: x 11
import threading

x = 0


def add(n):
    global x
    x = n


def outer(n):
    t = threading.Thread(target=add, args=(n,))
    t.start()
    add(n + 2)
    t.join()


a = threading.Thread(target=outer, args=(1,))
b = threading.Thread(target=outer, args=(2,))
a.start()
b.start()
a.join()
b.join()
print(x)
