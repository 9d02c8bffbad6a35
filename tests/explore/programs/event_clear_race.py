# Set and cleared: who waits may have missed it.
# outcomes: done | [deadlock]
# verdict: fault
# finding: lost-wakeup; threads 1 2; objects ready; lines 11 16; switches 3
import threading

ready = threading.Event()


def a():
    ready.set()
    ready.clear()


def b():
    ready.wait()


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
