# outcomes: done [finished, ValueError: a in T1; KeyError: 'b' in T2]
# verdict: fault
# finding: exception; threads 1; lines 10; switches 1
import threading

x = 0


def a():
    raise ValueError("a")


def b():
    raise KeyError("b")


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
