# outcomes: [] | [1, 2]
# verdict: varies
import threading

x = []


def a():
    x.extend([1, 2])


def b():
    x.clear()


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
