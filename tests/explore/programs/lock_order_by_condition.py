# The order of two locks depends on a variable that both read.
# outcomes: done | [deadlock]
# verdict: fault
# finding: deadlock; threads 1 2; objects first second; lines 13 14 21 22; switches 2
import threading

first = threading.Lock()
second = threading.Lock()
swapped = False


def a():
    with first:
        with second:
            pass


def b():
    global swapped
    swapped = True
    with second if swapped else first:
        with first if swapped else second:
            pass


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
