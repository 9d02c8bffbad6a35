# outcomes: done [finished, RuntimeError: cannot notify on un-acquired lock in T2]
# verdict: fault
# finding: exception; threads 2; lines 16; switches 1
import threading

changed = threading.Condition()
x = 0


def a():
    with changed:
        pass


def b():
    changed.notify()


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
