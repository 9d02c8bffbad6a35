# outcomes: done | done [finished, RuntimeError: dictionary changed size during iteration in T1]
# verdict: fault
# finding: exception; threads 1; lines 10; switches 3
import threading

d = {1: 1}


def a():
    for key in d:
        pass


def b():
    d[2] = 2


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
