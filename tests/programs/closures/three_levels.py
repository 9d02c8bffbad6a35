# Through several functions.
def a(x):
    def b(y):
        def c(z):
            return x * 100 + y * 10 + z

        return c

    return b


print(a(1)(2)(3))
