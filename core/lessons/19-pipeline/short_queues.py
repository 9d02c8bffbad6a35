# Queues with one place: a slow station stops all those before it.
import queue
import threading
import time

STATIONS = [0.1, 0.3, 0.1, 0.1]
PIECES = 6  # param 1..20, explore 1
PLACES = 1  # param 1..6


def station(seconds, source, target):
    while (piece := source.get()) is not None:
        time.sleep(seconds)
        target.put(piece)
    target.put(None)


queues = [queue.Queue(PLACES) for _ in range(len(STATIONS) + 1)]
for i, seconds in enumerate(STATIONS):
    ends = (queues[i], queues[i + 1])
    threading.Thread(target=station, args=(seconds, *ends)).start()


def deliver():
    for piece in range(PIECES):
        queues[0].put(piece)
    print(f"all delivered after {time.perf_counter() - begin:.1f} s")
    queues[0].put(None)


begin = time.perf_counter()
threading.Thread(target=deliver).start()
while queues[-1].get() is not None:
    pass
print(f"{PIECES} pieces in {time.perf_counter() - begin:.1f} s")
