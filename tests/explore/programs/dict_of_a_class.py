# What a class inherits from dict, and what it is asked by x[i], is the same dict. A method is no plain access.
# outcomes: [1] | [2]
# verdict: varies
import threading


class Table(dict):
    pass


d = Table(a=1)
seen = []


def a():
    d["a"] = 2


def b():
    seen.append(d.get("a"))


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(seen)
