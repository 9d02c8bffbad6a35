# The reflected operators, one by one.


class Op:
    def __rsub__(self, o): return f"rsub {o}"

    def __rmul__(self, o): return f"rmul {o}"

    def __rtruediv__(self, o): return f"rtruediv {o}"

    def __rfloordiv__(self, o): return f"rfloordiv {o}"

    def __rmod__(self, o): return f"rmod {o}"

    def __rpow__(self, o): return f"rpow {o}"

    def __rand__(self, o): return f"rand {o}"


x = Op()
print(1 - x, 2 * x, 3 / x, 4 // x, 5 % x, 6 ** x, 7 & x, sep="\n")
