# One of the two threads forgets to take the lock.
import threading

counter = 0
lock = threading.Lock()


def careful():
    global counter
    with lock:
        counter += 1


def careless():
    global counter
    counter += 1


first = threading.Thread(target=careful)
second = threading.Thread(target=careless)
first.start()
second.start()
first.join()
second.join()
print(counter)
