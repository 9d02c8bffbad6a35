# outcomes: [deadlock]
# verdict: fault
# finding: deadlock; threads 0; objects lock; lines 8 9
# executions: 1
import threading

lock = threading.Lock()
lock.acquire()
lock.acquire()
print("never")
