# Only one of the two waits.
# outcomes: done | done [finished, AssertionError in T1]
# verdict: fault
# finding: assertion; threads 1; lines 15; switches 1
# oracle: unreduced
import threading

a_arrived = threading.Semaphore(0)
here = set()


def a():
    here.add("a")
    a_arrived.release()
    assert "b" in here


def b():
    here.add("b")
    a_arrived.acquire()
    assert "a" in here


threads = [threading.Thread(target=f) for f in (a, b)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
