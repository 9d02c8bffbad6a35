d = {}
for i in range(5000):
    d[i * 7] = i
for i in range(0, 5000, 2):
    del d[i * 7]
print(len(d), sum(d), sum(d.values()), 7 in d, 14 in d)
