# Sorting is stable, in reverse as well.
rows = [("b", 1), ("a", 2), ("b", 3), ("a", 4)]
print(sorted(rows, key=lambda r: r[0]), sorted(rows, key=lambda r: r[0], reverse=True))
rows.sort(key=lambda r: -r[1])
rows.sort(key=lambda r: r[0])
print(rows)
