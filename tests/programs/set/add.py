s = set()
for x in [5, 13, 21, 29, 37, 5, 13]:
    s.add(x)
    print(s, len(s))
