# outcomes: ['a', 'b'] | ['b', 'a']
# verdict: varies
import threading
import time

x = []


def a():
    x.append("a")


def b():
    time.sleep(1)
    x.append("b")


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
