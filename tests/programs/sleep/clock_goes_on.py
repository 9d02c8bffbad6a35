# The clock never goes back.
import time

a = time.perf_counter()
time.sleep(0.01)
b = time.perf_counter()
print(b - a >= 0.01)
