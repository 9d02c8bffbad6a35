# The number of readers is itself shared: two readers both see 1, or none sees it, and a writer comes in.
# outcomes: done | [deadlock]
# verdict: fault
# finding: deadlock; threads 2; objects room_empty; lines 17; switches 4
# races: readers 15 | readers 15 16 | readers 15 18 | readers 15 19 | readers 16 18 | readers 18 | readers 18 19
# oracle: unreduced
import threading

readers = 0
room_empty = threading.Semaphore(1)


def read():
    global readers
    readers += 1
    if readers == 1:
        room_empty.acquire()
    readers -= 1
    if readers == 0:
        room_empty.release()


threads = [threading.Thread(target=read) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
