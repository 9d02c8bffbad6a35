# Arguments are checked when the generator is made.


def g(a, b=2):
    yield a + b


print(next(g(1)), next(g(1, b=5)))
try:
    g()
except TypeError as error:
    print(error)
