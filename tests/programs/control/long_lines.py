# Brackets and backslashes continue a line.
total = (1 +
         2 +   # with a comment
         3)
other = 1 + \
    2
print(total, other, [
    1,
    2,
])
