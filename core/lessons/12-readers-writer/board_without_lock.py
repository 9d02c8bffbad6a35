# No lock at all: a reader may see a half written board.
import threading

board = ["old", "old"]


def read():
    first = board[0]
    second = board[1]
    print(first, second)


def write():
    board[0] = "new"
    board[1] = "new"


writer = threading.Thread(target=write)
writer.start()
read()
writer.join()
