# A thread is a daemon when the one that made it is.
import threading
result = []


def inner():
    result.append(threading.current_thread().daemon)


def outer():
    t = threading.Thread(target=inner)
    result.append(t.daemon)
    t.start()
    t.join()


t = threading.Thread(target=outer, daemon=True)
t.start()
t.join()
print(result)
