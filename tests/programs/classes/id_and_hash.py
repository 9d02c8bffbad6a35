# id() tells objects apart that are alive at the same time.
class Thing:
    pass


a, b = Thing(), Thing()
same = a
print(id(a) == id(same), id(a) == id(b), len({id(x) for x in (a, b, same)}), type(id(a)))
print(hash(a) == hash(same), a == same, a == b, a != b, {a: 1}.get(same), {a: 1}.get(b))
numbers = [1, 2]
print(id(numbers) == id(numbers[:]), id(numbers) == id(numbers), id(None) == id(None))
