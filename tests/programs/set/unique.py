seen = set()
for x in [3, 1, 3, 2, 1]:
    if x in seen:
        continue
    seen.add(x)
    print(x)
