# outcomes: 4
# The same counter with a lock has one outcome.
import threading

x = 0
lock = threading.Lock()


def work():
    global x
    for _ in range(2):
        with lock:
            x += 1


a, b = threading.Thread(target=work), threading.Thread(target=work)
a.start()
b.start()
a.join()
b.join()
print(x)
