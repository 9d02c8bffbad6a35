# outcomes: [deadlock]
# verdict: fault
# finding: deadlock; threads 0; objects lock; lines 10 18; switches 2
import threading

lock = threading.Lock()


def work():
    lock.acquire()


t = threading.Thread(target=work)
t.start()
t.join()
# T1 has ended and took the lock with it.

lock.acquire()
print("never")

# story of deadlock:
#     main starts T1 (line 14).
#     T1 takes lock (line 10).
#     main waits for T1 to end (line 15).
#     main waits for lock (line 18), which T1 took (line 10) and had not released when it ended: it waits for ever.
