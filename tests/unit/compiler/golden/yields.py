def numbers(n):
    got = yield
    print((yield n), got)
    result = yield from numbers(got)
    return [lambda: (yield 1)]


def later(xs, y):
    return (x + y for x in xs if x for z in x)
