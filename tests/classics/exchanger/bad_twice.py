# In a second round the place may be filled again before the other has looked.
# outcomes: [0, 1] [0, 1] | [0, 1] [1, 1] | [1, 1] [0, 1]
# verdict: varies
# wrong: [1, 1] [0, 1]; switches 5
# races: slots[0] 16 19 | slots[1] 16 19
# oracle: unreduced
import threading

slots = [0, 0]
filled = [threading.Semaphore(0), threading.Semaphore(0)]
got = [[], []]


def exchange(me):
    for round in range(2):
        slots[me] = round
        filled[me].release()
        filled[1 - me].acquire()
        got[me].append(slots[1 - me])


threads = [threading.Thread(target=exchange, args=(i,)) for i in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(*got)
