# outcomes: [deadlock]
# verdict: fault
# finding: deadlock; threads 1; objects ready; lines 10; switches 2
import threading

ready = threading.Event()


def a():
    ready.wait()


def b():
    pass


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
