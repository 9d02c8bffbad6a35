# outcomes: done  | done [finished, AssertionError in T2]
# verdict: fault
# finding: assertion; threads 2; lines 19; switches 2
# races: x 14 19
import threading

ready = threading.Event()
x = 0


def a():
    global x
    ready.set()
    x = 1


def b():
    ready.wait()
    assert x == 1


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
