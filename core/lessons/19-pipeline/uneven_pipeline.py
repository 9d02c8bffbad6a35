# A slow second station: pieces pile up in front of it.
import queue
import threading
import time

STATIONS = [0.1, 0.3, 0.1, 0.1]


def station(seconds, source, target):
    while (piece := source.get()) is not None:
        time.sleep(seconds)
        target.put(piece + 1)
    target.put(None)


queues = [queue.Queue() for _ in range(len(STATIONS) + 1)]
for i, seconds in enumerate(STATIONS):
    threading.Thread(target=station, args=(seconds, queues[i], queues[i + 1])).start()

begin = time.perf_counter()
for piece in range(4):
    queues[0].put(piece)
queues[0].put(None)
time.sleep(0.55)
waiting = [max(0, q.qsize() - 1) if i == 1 else 0 for i, q in enumerate(queues[:-1])]
count = 0
while queues[-1].get() is not None:
    count += 1
print(f"{count} pieces in {time.perf_counter() - begin:.1f} s")
print("waiting in front of the stations at 0.5 s:", waiting)
