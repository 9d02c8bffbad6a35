# Through the class a property is the property object itself.


class A:
    @property
    def p(self):
        "the docs"
        return 1


print(type(A.p).__name__, A.p.__doc__, A.p.fget(A()))
