# outcomes: 2
# verdict: verified
import threading

def make():
    n = 0
    lock = threading.Lock()

    def add():
        nonlocal n
        with lock:
            n += 1
        return n

    return add


add = make()


def a():
    add()


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(add() - 1)
