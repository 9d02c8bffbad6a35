# Urgent letters first: as long as they come, the plain one lies there.
import queue
import threading
import time

URGENT = 5  # param 0..50

letters = queue.PriorityQueue()
letters.put((2, 0, "plain"))


def write_urgent_ones():
    for number in range(1, URGENT + 1):
        letters.put((1, number, "urgent"))
        time.sleep(0.1)


writer = threading.Thread(target=write_urgent_ones)
writer.start()
time.sleep(0.05)
before = 0
while letters.get()[2] != "plain":
    time.sleep(0.1)
    before += 1
writer.join()
print("answered before the plain letter:", before)
