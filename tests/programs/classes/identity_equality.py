# Without __eq__ instances are equal only to themselves, and they can be keys.


class A:
    pass


a, b = A(), A()
print(a == a, a == b, a != b, a in [b], a in [b, a])
d = {a: 1, b: 2}
print(d[a], d[b], len({a, b, a}))
