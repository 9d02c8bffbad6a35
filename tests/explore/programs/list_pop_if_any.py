# Looking and popping are two steps.
# outcomes: done | done [finished, IndexError: pop from empty list in T1] | done [finished, IndexError: pop from empty list in T2]
# verdict: fault
# finding: exception; threads 2; lines 12; switches 3
import threading

x = [1]


def a():
    if x:
        x.pop()


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
