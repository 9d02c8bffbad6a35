# outcomes: 1 | 2
# verdict: varies
# races: x[-1] 10
import threading

x = [5, 0]


def a():
    x[-1] += 1


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x[-1])
