# -x, +x, abs, ~x.


class N:
    def __neg__(self): return "neg"

    def __pos__(self): return "pos"

    def __abs__(self): return "abs"

    def __invert__(self): return "invert"


print(-N(), +N(), abs(N()), ~N())
