# A pipeline of four stations with queues between them.
import queue
import threading
import time

STATIONS = [0.1, 0.1, 0.1, 0.1]
PIECES = 6  # param 1..50, explore 2


def station(seconds, source, target):
    while (piece := source.get()) is not None:
        time.sleep(seconds)
        target.put(piece)
    target.put(None)


queues = [queue.Queue() for _ in range(len(STATIONS) + 1)]
for i, seconds in enumerate(STATIONS):
    ends = (queues[i], queues[i + 1])
    threading.Thread(target=station, args=(seconds, *ends)).start()

begin = time.perf_counter()
for piece in range(PIECES):
    queues[0].put(piece)
queues[0].put(None)
while queues[-1].get() is not None:
    pass
print(f"{PIECES} pieces in {time.perf_counter() - begin:.1f} s")
