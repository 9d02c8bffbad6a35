d = {1: 2, 3: 4}
print(d.pop(1), d.pop(1, 'none'), d)
d.pop(1)
