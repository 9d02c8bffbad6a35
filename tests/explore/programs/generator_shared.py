# A generator that two threads use at once complains.
# outcomes: done | done [finished, ValueError: generator already executing in T1] | done [finished, ValueError: generator already executing in T2]
# verdict: fault
# finding: exception; threads 2; lines 22; switches 2
# races: shared 11 21 | shared 21
import threading

def count():
    n = 0
    while True:
        n += shared
        yield n


shared = 0
numbers = count()


def a():
    global shared
    shared = 1
    next(numbers)


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
