# __dict__ shows the attributes; what is stored into a copy of it is the copy's alone.
class A:
    def __init__(self):
        self.a = 1


x = A()
copy = dict(x.__dict__)
copy["b"] = 2
print(x.__dict__, copy, sorted({**vars(x), "c": 3}), hasattr(x, "b"))
