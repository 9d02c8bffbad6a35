# Two producers look for the same free slot at the same time.
# outcomes: [1, 2] | [2, 1] | [1, None] | [2, None]
# verdict: varies
# wrong: [1, None]; switches 4
# races: free 18 19 | free 19 | slots[0] 18
# oracle: unreduced
import threading

slots = [None, None]
free = 0
items = threading.Semaphore(0)
spaces = threading.Semaphore(2)


def produce(value):
    global free
    spaces.acquire()
    slots[free] = value
    free += 1
    items.release()


threads = [threading.Thread(target=produce, args=(i,)) for i in (1, 2)]
for t in threads:
    t.start()
items.acquire()
items.acquire()
print(slots)
