# Two generators of one function are independent.


def g(name):
    for i in range(2):
        yield f"{name}{i}"


a, b = g("a"), g("b")
print(next(a), next(b), next(a), next(b), next(a, None))
