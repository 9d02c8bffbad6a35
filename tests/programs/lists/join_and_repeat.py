# + and * make new lists.
a = [1, 2]
b = a + [3]
c = a * 2
a.append(9)
print(a, b, c, [0] * 3, 2 * [1], [] * 5)
