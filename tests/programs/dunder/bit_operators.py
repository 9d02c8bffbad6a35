# The bit operators as methods.


class Flags:
    def __init__(self, bits):
        self.bits = bits

    def __and__(self, o): return Flags(self.bits & o.bits)

    def __or__(self, o): return Flags(self.bits | o.bits)

    def __xor__(self, o): return Flags(self.bits ^ o.bits)

    def __invert__(self): return Flags(~self.bits & 15)

    def __lshift__(self, n): return Flags(self.bits << n)

    def __rshift__(self, n): return Flags(self.bits >> n)

    def __repr__(self): return f"Flags({self.bits:b})"


a, b = Flags(12), Flags(10)
print(a & b, a | b, a ^ b, ~a, a << 1, a >> 2)
