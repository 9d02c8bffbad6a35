# outcomes: 0 | 1
# A sleep makes the wrong order rare, not impossible.
import threading
import time

x = 0


def work():
    global x
    x = 1


threading.Thread(target=work).start()
time.sleep(0.05)
print(x)
