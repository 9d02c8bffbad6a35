# self counts: "takes 1 positional argument but 2 were given".


class A:
    def f(self):
        return 1

    def g(self, x):
        return x


for call in [lambda: A().f(1), lambda: A().g(1, 2), lambda: A().g()]:
    try:
        call()
    except TypeError as error:
        print(error)
