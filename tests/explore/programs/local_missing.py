# What main stored is not there.
# outcomes: done [finished, AttributeError: '_thread._local' object has no attribute 'n' in T1]
# verdict: fault
# finding: exception; threads 1; lines 12; switches 1
import threading

own = threading.local()
own.n = 1


def a():
    own.n


def b():
    own.n = 2


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
