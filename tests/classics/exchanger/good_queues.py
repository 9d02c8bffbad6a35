# A queue for each direction keeps the rounds apart.
# outcomes: [0, 1] [0, 1]
# verdict: verified
# oracle: unreduced
import queue
import threading

channels = [queue.Queue(), queue.Queue()]
got = [[], []]


def exchange(me):
    for round in range(2):
        channels[me].put(round)
        got[me].append(channels[1 - me].get())


threads = [threading.Thread(target=exchange, args=(i,)) for i in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(*got)
