# With one worker at each station pieces keep their order.
import queue
import threading

WORKERS = 1  # param 1..3

source = queue.Queue()
middle = queue.Queue()
finished = queue.Queue()


def work(source, target):
    while (piece := source.get()) is not None:
        target.put(piece)


first = threading.Thread(target=work, args=(source, middle))
first.start()
for _ in range(WORKERS):
    threading.Thread(target=work, args=(middle, finished)).start()
source.put("a")
source.put("b")
print(finished.get(), finished.get())
source.put(None)
for _ in range(WORKERS):
    middle.put(None)
