# outcomes: done | done [finished, KeyError: 'n' in T1] | done [finished, KeyError: 'n' in T2]
# verdict: fault
# finding: exception; threads 2; lines 11; switches 3
import threading

d = {"n": 1}


def a():
    if "n" in d:
        del d["n"]


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
