# outcomes: done | done [finished, KeyError: 1 in T1] | done [finished, KeyError: 1 in T2]
# verdict: fault
# finding: exception; threads 2; lines 11; switches 3
import threading

x = {1}


def a():
    if 1 in x:
        x.remove(1)


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
