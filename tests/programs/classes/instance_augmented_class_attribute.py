# self.n += 1 reads the class attribute and writes an instance attribute.


class Counter:
    n = 10

    def tick(self):
        self.n += 1


c, d = Counter(), Counter()
c.tick()
c.tick()
print(c.n, d.n, Counter.n)
