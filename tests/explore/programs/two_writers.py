# outcomes: 1 | 2
# verdict: varies
# races: x 11 16
import threading

x = 0


def one():
    global x
    x = 1


def two():
    global x
    x = 2


a = threading.Thread(target=one)
b = threading.Thread(target=two)
a.start()
b.start()
a.join()
b.join()
print(x)
