# append, insert, pop, remove, extend and others.
a = [3, 1]
a.append(2)
a.insert(0, 9)
a.extend([7, 8])
print(a, a.pop(), a.pop(0), a)
a.remove(1)
print(a, a.index(7), a.count(3))
a.reverse()
print(a)
a.clear()
print(a)
