# outcomes: 1 | 2
# verdict: varies
# races: d[(0, 'a')] 10
import threading

d = {(0, "a"): 0}


def a():
    d[0, "a"] += 1


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(d[0, "a"])
