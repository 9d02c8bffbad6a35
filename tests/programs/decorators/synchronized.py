# A decorator that holds a lock during the call.
import threading


def synchronized(lock):
    def decorate(f):
        def wrapper(*args):
            with lock:
                return f(*args)
        return wrapper
    return decorate


total = 0


@synchronized(threading.Lock())
def add(n):
    global total
    total += n


threads = [threading.Thread(target=lambda: [add(1) for _ in range(20)]) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total)
