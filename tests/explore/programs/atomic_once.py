# Who exchanges first does it.
# outcomes: 1
# verdict: verified
import threading

from interleave import Atomic

done = Atomic(False)
x = 0


def a():
    global x
    if done.compare_exchange(False, True):
        x += 1


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
