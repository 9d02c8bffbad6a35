# outcomes: 2
# verdict: verified
# oracle: some
import threading

lock = threading.Lock()
x = 0


def a():
    global x
    while not lock.acquire(blocking=False):
        pass
    x += 1
    lock.release()


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
