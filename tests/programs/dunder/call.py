# An instance with __call__ is called like a function.


class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, x, *more, **named):
        return self.n + x + sum(more) + len(named)


add = Adder(10)
print(add(1), add(1, 2, 3), add(1, a=1), callable(add), callable(Adder), callable(3), list(map(add, [1, 2])))
