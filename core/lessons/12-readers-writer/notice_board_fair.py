# A turnstile that a waiting writer keeps closed for later readers.
import threading

board = ["old", "old"]
turnstile = threading.Lock()
room = threading.Lock()
counting = threading.Lock()
readers = 0


def read():
    global readers
    with turnstile:
        pass
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
    with turnstile:
        with room:
            board[0] = "new"
            board[1] = "new"


threads = [threading.Thread(target=f) for f in (read, read, write)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(*board)
