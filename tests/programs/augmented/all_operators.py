# Every operator with =.
x = 100
x += 5
x -= 1
x *= 3
x //= 4
x %= 50
x **= 2
x <<= 3
x >>= 1
x |= 1
x &= 0xfff
x ^= 7
print(x)
x /= 4
print(x)
