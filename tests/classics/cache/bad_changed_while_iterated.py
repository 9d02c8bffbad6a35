# A dict must not change its size while a loop goes through it.
# outcomes: done | done [finished, RuntimeError: dictionary changed size during iteration in T1]
# verdict: fault
# finding: exception; threads 1; lines 12; switches 3
import threading

cache = {1: 1, 2: 4}


def total():
    sum = 0
    for n in cache:
        sum += n


def add():
    cache[3] = 9


threads = [threading.Thread(target=f) for f in (total, add)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
