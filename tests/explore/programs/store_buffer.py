# outcomes: 0 1 | 1 0 | 1 1
# verdict: varies
# races: x 12 19 | y 13 18
import threading

x = y = 0
r1 = r2 = None


def one():
    global x, r1
    x = 1
    r1 = y


def two():
    global y, r2
    y = 1
    r2 = x


a = threading.Thread(target=one)
b = threading.Thread(target=two)
a.start()
b.start()
a.join()
b.join()
print(r1, r2)
