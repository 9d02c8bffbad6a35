# Generator expressions as arguments.
print(sum(x for x in range(5)), max((x * -1 for x in range(5)), default=0), any(x > 3 for x in range(5)), all(x > 3 for x in range(5)))
print("-".join(str(x) for x in range(4)), dict((x, x * x) for x in range(3)), set(x % 2 for x in range(9)), tuple(x for x in "ab"))
print(sorted((x % 3, x) for x in range(5)), list(zip((x for x in "ab"), (y for y in "cd"))))
