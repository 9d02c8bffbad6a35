# A larger list, sorted by several criteria.
items = [(i * 7919 % 101, i * 31 % 17, i) for i in range(200)]
by_second = sorted(items, key=lambda t: t[1])
print(all(a[1] < b[1] or a[1] == b[1] and a[2] < b[2] for a, b in zip(by_second, by_second[1:])), sorted(items)[:3], sorted(items, reverse=True)[:2])
