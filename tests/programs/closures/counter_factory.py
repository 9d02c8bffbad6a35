# Each closure has variables of its own.


def counter(start=0):
    n = start

    def step(by=1):
        nonlocal n
        n += by
        return n
    return step


a, b = counter(), counter(10)
print(a(), a(), b(5), a(), b())
