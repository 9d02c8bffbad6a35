# copy and deepcopy.
import copy
a = [[1], {"k": [2]}]
b, c = copy.copy(a), copy.deepcopy(a)
a[0].append(5)
a[1]["k"].append(6)
print(b, c, b[0] is a[0], c[0] is a[0])


class P:
    def __init__(self):
        self.items = [1]


p = P()
q, r = copy.copy(p), copy.deepcopy(p)
p.items.append(2)
print(q.items, r.items)
