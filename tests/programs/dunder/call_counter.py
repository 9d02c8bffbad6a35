# A callable that counts its calls.


class Counted:
    def __init__(self, function):
        self.function, self.calls = function, 0

    def __call__(self, *arguments):
        self.calls += 1
        return self.function(*arguments)


@Counted
def square(x):
    return x * x


print([square(i) for i in range(4)], square.calls)
