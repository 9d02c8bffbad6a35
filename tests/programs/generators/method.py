# A generator method, and __iter__ as a generator.


class Range:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        for i in range(self.n):
            yield i

    def pairs(self):
        for a in self:
            for b in self:
                if a < b:
                    yield a, b


print(list(Range(3)), list(Range(3).pairs()), 2 in Range(3), sorted(Range(4), reverse=True))
