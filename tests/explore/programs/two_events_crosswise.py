# Each waits for the other's event before setting its own.
# outcomes: [deadlock]
# verdict: fault
# finding: deadlock; threads 1 2; objects second first; lines 12 17; switches 2
import threading

first = threading.Event()
second = threading.Event()


def a():
    second.wait()
    first.set()


def b():
    first.wait()
    second.set()


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
