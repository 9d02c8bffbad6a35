# Methods do not see the names of the class body.
limit = "global"


class A:
    limit = "class"

    def f(self):
        return limit

    def g(self):
        return self.limit


print(A().f(), A().g())
