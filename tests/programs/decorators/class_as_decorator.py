# A class as a decorator: the instance is called instead.


class Counted:
    def __init__(self, f):
        self.f, self.n = f, 0

    def __call__(self, *args):
        self.n += 1
        return self.f(*args)


@Counted
def hello(name):
    return "hello " + name


print(hello("a"), hello("b"), hello.n)
