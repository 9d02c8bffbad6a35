# outcomes: [deadlock]
# verdict: fault
# finding: deadlock; threads 1 2; objects barrier; lines 10; switches 2
import threading

barrier = threading.Barrier(3)


def a():
    barrier.wait()


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
