d = {'a': 1}
d.update({'b': 2}, c=3)
d.update([('a', 5), ['d', 6]])
d.update(e=7, self=8)
print(d)
