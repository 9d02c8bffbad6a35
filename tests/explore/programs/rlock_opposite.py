# Taking again is no deadlock, taking crosswise is.
# outcomes: done | [deadlock]
# verdict: fault
# finding: deadlock; threads 1 2; objects first second; lines 13 14 19 20; switches 2
import threading

first = threading.RLock()
second = threading.RLock()


def a():
    with first:
        with first:
            with second:
                pass


def b():
    with second:
        with first:
            pass


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
