# yield from through many levels.


def level(n):
    if n == 0:
        yield "bottom"
    else:
        yield from level(n - 1)


print(list(level(50)))
