# Conversions to numbers.


class N:
    def __int__(self): return 7

    def __float__(self): return 2.5

    def __index__(self): return 3


n = N()
print(int(n), float(n), [10, 20, 30, 40][n], "abcdef"[n:], list(range(n)), hex(n), "ab" * 2)
