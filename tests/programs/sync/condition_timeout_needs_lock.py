# outcomes: [deadlock]
# Giving up needs the lock too.
import threading

lock = threading.Lock()
c = threading.Condition(lock)


def thief():
    lock.acquire()


with c:
    t = threading.Thread(target=thief)
    t.start()
    c.wait(0.01)
    t.join()
    c.wait(0.01)
print("never")
