# outcomes: [1, None]
# verdict: verified
import threading

d = {"n": 1}
x = []


def a():
    x.append(d.pop("n", None))


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(sorted(x, key=str))
