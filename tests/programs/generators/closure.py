# Generators with variables of the enclosing function.


def make(step):
    total = 0

    def g(n):
        nonlocal total
        for _ in range(n):
            total += step
            yield total
    return g


g = make(5)
print(list(g(3)), list(g(2)))
