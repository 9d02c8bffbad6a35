# outcomes: ['broken']
# verdict: verified
import threading

barrier = threading.Barrier(2)
x = []


def a():
    try:
        barrier.wait()
    except threading.BrokenBarrierError:
        x.append("broken")


def b():
    barrier.abort()


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
