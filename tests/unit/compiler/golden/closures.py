def outer(p, q=1, *rest, k, m=2):
    def step():
        nonlocal total
        total += p
        return lambda: total
    total = q
    del total
    return step
