# Comprehensions see the variables of the function, and its arguments.


def f(n):
    k = 3
    return [k * i + n for i in range(n)], {i: (lambda: i + k)() for i in range(2)}


print(f(3))
