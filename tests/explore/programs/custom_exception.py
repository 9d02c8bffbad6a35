# outcomes: done | done [finished, Full in T1] | done [finished, Full in T2]
# verdict: fault
# finding: exception; threads 2; lines 17; switches 2
# races: x 16 18 | x 18
import threading

class Full(Exception):
    pass


x = 0


def a():
    global x
    if x == 1:
        raise Full
    x = 1


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
