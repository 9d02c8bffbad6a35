# outcomes: done [finished, RuntimeError: cannot release un-acquired lock in T1]
# verdict: fault
# finding: exception; threads 1
import threading

lock = threading.RLock()


def work():
    lock.release()


t = threading.Thread(target=work)
with lock:
    t.start()
t.join()
print("done")

# story of exception:
#     main takes lock (line 14) and starts T1 (line 15).
#     T1 fails with RuntimeError: cannot release un-acquired lock (line 10).
#     lock belongs to main, which took it (line 14): only the thread that took an RLock may release it.
