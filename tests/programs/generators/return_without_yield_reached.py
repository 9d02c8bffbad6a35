# A generator may return before its first yield.


def g(empty):
    if empty:
        return
    yield 1


print(list(g(True)), list(g(False)))
