# A plain lock: right, but readers wait for each other.
import threading
import time

READERS = 4  # param 1..10, explore 2

board = ["old", "old"]
room = threading.Lock()


def read():
    with room:
        first, second = board
        time.sleep(0.1)
    assert first == second, "half written"


def write():
    with room:
        board[0] = "new"
        board[1] = "new"


threads = [threading.Thread(target=read) for _ in range(READERS)]
threads.append(threading.Thread(target=write))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(*board)
