# Bit operations on large numbers.
a = (1 << 100) + 5
print(a & 7, a | 2, a ^ a, ~a, a >> 98, -a >> 98)
print(a << 30)
