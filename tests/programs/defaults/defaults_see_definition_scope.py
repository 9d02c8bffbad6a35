# Defaults are evaluated where the function is defined.
x = 1


def f(a=x, b=lambda: x):
    return a, b()


x = 2
print(f())
