# The first reader locks writers out, the last one lets them in.
# outcomes: done
# verdict: verified
# oracle: unreduced
import threading

readers = 0
mutex = threading.Lock()
room_empty = threading.Semaphore(1)
a = b = 0


def read():
    global readers
    with mutex:
        readers += 1
        if readers == 1:
            room_empty.acquire()
    assert a == b
    with mutex:
        readers -= 1
        if readers == 0:
            room_empty.release()


def write():
    global a, b
    with room_empty:
        a += 1
        b += 1


threads = [threading.Thread(target=f) for f in (read, read, write)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
