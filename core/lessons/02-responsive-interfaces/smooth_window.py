# A worker computes; the window draws on and picks the answer up later.
import queue
import threading
import time

answers = queue.Queue()


def compute():
    time.sleep(0.5)
    answers.put(42)


strip = ""
last = time.perf_counter()
for frame in range(10):
    if frame == 4:
        threading.Thread(target=compute).start()
    time.sleep(0.1)  # until the next picture is due
    now = time.perf_counter()
    strip += "." if now - last < 0.2 else "#"
    last = now
print("pictures:", strip)
print("the answer is", answers.get())
