# No pipeline: each piece goes through all stations before the next.
import time

STATIONS = [0.1, 0.1, 0.1, 0.1]
PIECES = 6  # param 1..50, explore 2

begin = time.perf_counter()
for piece in range(PIECES):
    for seconds in STATIONS:
        time.sleep(seconds)
print(f"{PIECES} pieces in {time.perf_counter() - begin:.1f} s")
