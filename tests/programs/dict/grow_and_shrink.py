d = {}
for i in range(1000):
    d[i] = i
    if i >= 3:
        del d[i - 3]
print(d)
