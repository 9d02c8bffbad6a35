# outcomes: read
# oracle: unreduced
# verdict: verified
# oracle: unreduced
# The first reader locks the room and the last one, perhaps another, unlocks it: nobody in particular holds it.
import threading

room = threading.Lock()
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
for t in threads:
    t.start()
for t in threads:
    t.join()
print("read")
