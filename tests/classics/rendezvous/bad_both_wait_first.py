# Both wait before they say that they are there.
# outcomes: [deadlock]
# verdict: fault
# finding: deadlock; threads 1 2; objects b_arrived a_arrived; lines 12 17; switches 2
import threading

a_arrived = threading.Semaphore(0)
b_arrived = threading.Semaphore(0)


def a():
    b_arrived.acquire()
    a_arrived.release()


def b():
    a_arrived.acquire()
    b_arrived.release()


threads = [threading.Thread(target=f) for f in (a, b)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
