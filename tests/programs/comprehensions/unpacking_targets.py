# Targets may be unpacked.
pairs = [(1, ("a", "b")), (2, ("c", "d"))]
print([n for n, _ in pairs], [x + y for _, (x, y) in pairs], {k: v for k, *v in [(1, 2, 3), (4,)]})
