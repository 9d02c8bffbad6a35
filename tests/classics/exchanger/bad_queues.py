# Both take before they put.
# outcomes: [deadlock]
# verdict: fault
# finding: deadlock; threads 1 2; objects channels[1] channels[0]; lines 13; switches 2
import queue
import threading

channels = [queue.Queue(), queue.Queue()]
got = [None, None]


def exchange(me):
    got[me] = channels[1 - me].get()
    channels[me].put(me)


threads = [threading.Thread(target=exchange, args=(i,)) for i in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(*got)
