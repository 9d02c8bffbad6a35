# outcomes: done | done [finished, IndexError: list index out of range in T2]
# verdict: fault
# finding: exception; threads 2; lines 14; switches 1
import threading

x = []


def a():
    x.append(1)


def b():
    x[0]


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
