# outcomes: ['broken', 'broken'] | []
# verdict: varies
import threading

barrier = threading.Barrier(2)
x = []


def a():
    try:
        barrier.wait(timeout=1)
    except threading.BrokenBarrierError:
        x.append("broken")


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
