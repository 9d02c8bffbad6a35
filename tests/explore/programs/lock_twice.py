# outcomes: [deadlock]
# verdict: fault
# finding: deadlock; threads 0; objects lock; lines 8 9; switches 0
# executions: 1
import threading

lock = threading.Lock()
lock.acquire()
lock.acquire()
print("never")

# story of deadlock:
#     main takes lock (line 8).
#     main waits for lock (line 9), which it holds itself (line 8): it waits for ever.
