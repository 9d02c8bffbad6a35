# A list made by a loop in brackets.
print([x * x for x in range(5)])
print([x for x in range(10) if x % 3 == 0])
print([x for x in range(30) if x % 2 == 0 if x % 3 == 0])
