# Each one gets another number, the first to come 0.
# outcomes: [('a', 0), ('b', 1)] | [('a', 1), ('b', 0)]
# verdict: varies
import threading

barrier = threading.Barrier(2)
x = {}


def a():
    x["a"] = barrier.wait()


def b():
    x["b"] = barrier.wait()


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(sorted(x.items()))
