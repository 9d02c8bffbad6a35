# outcomes: 1 | 2
# verdict: varies
# races: x 13 18
import threading
import time

x = 0


def late():
    global x
    time.sleep(1)
    x = 1


def early():
    global x
    x = 2


a = threading.Thread(target=late)
b = threading.Thread(target=early)
a.start()
b.start()
a.join()
b.join()
print(x)
