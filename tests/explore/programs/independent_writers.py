# outcomes: 1 2
# verdict: verified
import threading

x = 0
y = 0


def one():
    global x
    x = 1


def two():
    global y
    y = 2


a = threading.Thread(target=one)
b = threading.Thread(target=two)
a.start()
b.start()
a.join()
b.join()
print(x, y)
