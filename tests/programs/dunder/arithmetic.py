# The arithmetic operators, one by one.


class Op:
    def __sub__(self, o): return f"sub {o}"

    def __mul__(self, o): return f"mul {o}"

    def __truediv__(self, o): return f"truediv {o}"

    def __floordiv__(self, o): return f"floordiv {o}"

    def __mod__(self, o): return f"mod {o}"

    def __pow__(self, o): return f"pow {o}"

    def __divmod__(self, o): return f"divmod {o}"


x = Op()
print(x - 1, x * 2, x / 3, x // 4, x % 5, x ** 6, divmod(x, 7), sep="\n")
