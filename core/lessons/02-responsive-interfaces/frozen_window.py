# The window's own loop does the long computation: the window freezes.
import time


def compute():
    time.sleep(0.5)


gaps = []
last = time.perf_counter()
for frame in range(10):
    if frame == 4:
        compute()
    time.sleep(0.1)
    now = time.perf_counter()
    gaps.append(now - last)
    last = now
print(f"the longest gap between two pictures was {max(gaps):.1f} s")
