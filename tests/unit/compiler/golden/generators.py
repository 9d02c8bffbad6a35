def consume(xs):
    print(any(x > 2 for x in xs), ",".join(x for x in xs))
    return sum(x for x in xs)
