# Two loops, the left one outside.
print([(x, y) for x in range(3) for y in range(x)])
print([[x * y for x in range(3)] for y in range(3)])
