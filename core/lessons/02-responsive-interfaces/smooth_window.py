# A worker computes; the window goes on drawing and picks the answer up when it is there.
import queue
import threading
import time

answers = queue.Queue()


def compute():
    time.sleep(0.5)
    answers.put(42)


gaps = []
last = time.perf_counter()
for frame in range(10):
    if frame == 4:
        threading.Thread(target=compute).start()
    time.sleep(0.1)
    now = time.perf_counter()
    gaps.append(now - last)
    last = now
print(f"the longest gap between two pictures was {max(gaps):.1f} s")
print("the answer is", answers.get())
