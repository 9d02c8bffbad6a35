# Readers share the room: they are as fast as one of them.
import threading
import time

READERS = 4  # param 1..10, explore 2

board = ["old", "old"]
room = threading.Lock()
counting = threading.Lock()
readers = 0


def read():
    global readers
    with counting:
        readers += 1
        if readers == 1:
            room.acquire()
    first, second = board
    time.sleep(0.1)
    assert first == second, "half written"
    with counting:
        readers -= 1
        if readers == 0:
            room.release()


threads = [threading.Thread(target=read) for _ in range(READERS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(READERS, "have read")
