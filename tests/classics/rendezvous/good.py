# Each waits until the other has arrived: say it first, then wait.
# outcomes: done
# verdict: verified
# oracle: unreduced
import threading

a_arrived = threading.Semaphore(0)
b_arrived = threading.Semaphore(0)
here = set()


def a():
    here.add("a")
    a_arrived.release()
    b_arrived.acquire()
    assert "b" in here


def b():
    here.add("b")
    b_arrived.release()
    a_arrived.acquire()
    assert "a" in here


threads = [threading.Thread(target=f) for f in (a, b)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
