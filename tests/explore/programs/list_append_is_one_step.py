# outcomes: 2
# verdict: verified
import threading

x = []


def a():
    x.append(1)


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(len(x))
