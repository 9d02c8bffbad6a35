# The first reader locks the writer out, the last one lets it in.
import threading

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
    assert board[0] == board[1], "half written"
    with counting:
        readers -= 1
        if readers == 0:
            room.release()


def write():
    with room:
        board[0] = "new"
        board[1] = "new"


threads = [threading.Thread(target=f) for f in (read, read, write)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(*board)
