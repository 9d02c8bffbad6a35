# outcomes: 0 1 | 1 0 | 1 1
# Each writes its own, then reads the other's: both cannot miss.
import threading

x = y = 0
seen = [None, None]


def left():
    global x
    x = 1
    seen[0] = y


def right():
    global y
    y = 1
    seen[1] = x


a, b = threading.Thread(target=left), threading.Thread(target=right)
a.start()
b.start()
a.join()
b.join()
print(seen[0], seen[1])
