# outcomes: [3, 3]
# verdict: verified
import threading

def count():
    yield 1
    yield 2


x = []


def a():
    x.append(sum(count()))


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
