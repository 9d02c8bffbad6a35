# outcomes: 1 | 2
# verdict: varies
# races: x['n'] 11
import threading
from collections import Counter

x = Counter()


def a():
    x["n"] += 1


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x["n"])
