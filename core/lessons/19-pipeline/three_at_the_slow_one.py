# Three workers at the slow station: the line is even again.
import queue
import threading
import time

WORKERS = 3  # param 1..6, explore 2
PIECES = 6  # param 1..50, explore 2

source = queue.Queue()
middle = queue.Queue()
finished = queue.Queue()


def work(seconds, source, target):
    while (piece := source.get()) is not None:
        time.sleep(seconds)
        target.put(piece)


threading.Thread(target=work, args=(0.1, source, middle)).start()
for _ in range(WORKERS):
    threading.Thread(target=work, args=(0.3, middle, finished)).start()

begin = time.perf_counter()
for piece in range(PIECES):
    source.put(piece)
for piece in range(PIECES):
    finished.get()
print(f"{PIECES} pieces in {time.perf_counter() - begin:.1f} s")
source.put(None)
for _ in range(WORKERS):
    middle.put(None)
