# An exception jumps over the release: the lock stays taken for ever.
import threading

prices = {"tea": 2}
sold = 0
lock = threading.Lock()


def sell(what):
    global sold
    lock.acquire()
    sold += prices[what]
    lock.release()


first = threading.Thread(target=sell, args=("cake",))
second = threading.Thread(target=sell, args=("tea",))
first.start()
second.start()
first.join()
second.join()
print("sold for", sold)
