# outcomes: end | end [finished, RuntimeError: release unlocked lock in T1] | end [finished, RuntimeError: release unlocked lock in T2]
# verdict: fault
# finding: exception; threads; objects; lines
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
