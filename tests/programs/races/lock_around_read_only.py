# outcomes: 1 | 2
# Reading and writing under the lock, but not in one piece.
import threading

x = 0
lock = threading.Lock()


def work():
    global x
    with lock:
        seen = x
    with lock:
        x = seen + 1


a, b = threading.Thread(target=work), threading.Thread(target=work)
a.start()
b.start()
a.join()
b.join()
print(x)
