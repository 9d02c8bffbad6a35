# outcomes: 1 | 2
# verdict: varies
# races: x 11 18
import threading

x = 0


def inner():
    global x
    x = 1


def outer():
    global x
    t = threading.Thread(target=inner)
    t.start()
    x = 2
    t.join()


t = threading.Thread(target=outer)
t.start()
t.join()
print(x)
