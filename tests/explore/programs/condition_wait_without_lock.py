# outcomes: done [finished, RuntimeError: cannot wait on un-acquired lock in T1]
# verdict: fault
# finding: exception; threads 1; lines 10; switches 1
import threading

changed = threading.Condition()


def a():
    changed.wait()


def b():
    pass


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
