# An RLock is released by its owner; the last reader need not be it.
import threading

room = threading.RLock()
counting = threading.Lock()
readers = 0


def read():
    global readers
    with counting:
        readers += 1
        if readers == 1:
            room.acquire()
    with counting:
        readers -= 1
        if readers == 0:
            room.release()


threads = [threading.Thread(target=read) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("everybody has read")
