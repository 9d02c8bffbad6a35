# outcomes: done | done [finished, AssertionError: too early in T2]
# verdict: fault
# finding: assertion; threads 2; lines 16; switches 1
# races: x 12 16
import threading

x = 0


def a():
    global x
    x = 1


def b():
    assert x == 1, "too early"


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
