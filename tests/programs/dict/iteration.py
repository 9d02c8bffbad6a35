d = {'b': 1, 'a': 2}
for k in d:
    print(k)
for k, v in d.items():
    print(k, v)
for v in d.values():
    print(v)
print([*d], list(d.items()))
