# Looking at an instance of a class based on dict or list looks at the dict or list.
# outcomes: 0 False {} | 0 False {'a': [0]} | 0 True {'a': [0]} | 1 True {'a': [0]}
# verdict: varies
import threading


class Table(dict):
    pass


class Row(list):
    pass


d = Table()
seen = []


def a():
    d["a"] = Row([0])


def b():
    seen.append(len(d))
    seen.append("a" in d)
    seen.append(str(d))


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(*seen)
