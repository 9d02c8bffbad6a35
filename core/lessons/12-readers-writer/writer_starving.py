# Readers come again and again, and overlap: the writer never gets in.
import threading

board = ["old"]
room = threading.Lock()
counting = threading.Lock()
readers = 0


def read():
    global readers
    seen = "old"
    while seen == "old":
        with counting:
            readers += 1
            if readers == 1:
                room.acquire()
        seen = board[0]
        with counting:
            readers -= 1
            if readers == 0:
                room.release()


def write():
    with room:
        board[0] = "new"


threads = [threading.Thread(target=f) for f in (read, read, write)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("everybody has read the news")
