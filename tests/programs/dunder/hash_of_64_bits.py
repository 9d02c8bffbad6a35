# What __hash__ returns is taken as it is, unless it has more than 64 bits.
class Hashed:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return self.value


for value in (5, -1, 2**61 - 1, 2**62 + 1, -(2**62) - 1, 2**63 - 1, -(2**63) + 1, 2**64 + 3, hash((1, "a")[:1]), True):
    print(hash(Hashed(value)))
print(hash(Hashed(hash((2, 3)))) == hash((2, 3)))
