d = {}
print(d[3.5])
