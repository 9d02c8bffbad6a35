# Stopped while four threads fill the memory, catch the MemoryError and begin again.
# engine: threads
# stop after: 0.5
# output bytes: 0
# status: 3
# error: interleave: stopped after 0.5 s (--timeout)
import threading


def storm():
    while True:
        try:
            data = []
            while True:
                data.append([len(data)] * 20)
        except MemoryError:
            data = None


for _ in range(4):
    threading.Thread(target=storm).start()
