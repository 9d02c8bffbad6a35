# outcomes: end | end [finished, RuntimeError: release unlocked lock in T1] | end [finished, RuntimeError: release unlocked lock in T2]
# verdict: fault
# finding: exception; threads 2; lines 12; switches 3
import threading

lock = threading.Lock()
lock.acquire()


def release_if_held():
    if lock.locked():
        lock.release()


a = threading.Thread(target=release_if_held)
b = threading.Thread(target=release_if_held)
a.start()
b.start()
a.join()
b.join()
print("end")

# story of exception:
#     main takes lock (line 7), starts T1 (line 17) and starts T2 (line 18).
#     T1 releases lock (line 12).
#     T2 fails with RuntimeError: release unlocked lock (line 12).
#     lock was free: T1 had released it already (line 12).
