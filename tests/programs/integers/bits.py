# Bit operations, on negative numbers as well.
print(12 & 10, 12 | 10, 12 ^ 10, ~12)
print(-12 & 10, -12 | 10, -12 ^ 10, ~-12)
print(1 << 10, 1024 >> 3, -1024 >> 3, -1 >> 100, 5 << 0)
