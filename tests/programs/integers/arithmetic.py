# The four operations and powers.
print(7 + 5, 7 - 5, 7 * 5, 7 ** 5)
print(-7 + 5, -7 - 5, -7 * 5, (-7) ** 3, -7 ** 2)
