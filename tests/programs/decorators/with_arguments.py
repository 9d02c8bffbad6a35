# A decorator with arguments is a function that returns one.


def repeat(n):
    def decorate(f):
        def wrapper(*args):
            return [f(*args) for _ in range(n)]
        return wrapper
    return decorate


@repeat(3)
def square(x):
    return x * x


print(square(4))
