# Those who come to a barrier notify who waits there; that nobody comes the second time is no lost wake-up.
# outcomes: [deadlock]
# verdict: fault
# finding: deadlock; threads 1; objects gate; lines 12; switches 3
import threading

gate = threading.Barrier(2)


def a():
    gate.wait()
    gate.wait()


def b():
    gate.wait()


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
