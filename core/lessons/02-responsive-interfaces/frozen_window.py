# The window's own loop does the long computation: the window freezes.
import time


def compute():
    time.sleep(0.5)
    return 42


strip = ""
last = time.perf_counter()
for frame in range(10):
    if frame == 4:
        answer = compute()
    time.sleep(0.1)  # until the next picture is due
    now = time.perf_counter()
    strip += "." if now - last < 0.2 else "#"
    last = now
print("pictures:", strip)
print("the answer is", answer)
