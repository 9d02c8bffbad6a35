# Each thread takes a lock, but not the same one.
import threading

counter = 0


def work():
    global counter
    lock = threading.Lock()
    with lock:
        counter += 1


first = threading.Thread(target=work)
second = threading.Thread(target=work)
first.start()
second.start()
first.join()
second.join()
print(counter)
