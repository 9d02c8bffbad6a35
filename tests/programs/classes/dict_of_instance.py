# __dict__ and vars() hold the attributes of an instance.


class A:
    shared = 0

    def __init__(self):
        self.a = 1
        self.b = 2


x = A()
print(x.__dict__, vars(x))
x.__dict__["c"] = 3
print(x.c, "shared" in x.__dict__)
