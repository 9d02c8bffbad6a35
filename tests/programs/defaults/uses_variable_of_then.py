# A later change of the variable does not matter.
n = 1


def f(x=n):
    return x


n = 2
print(f(), f(n))
