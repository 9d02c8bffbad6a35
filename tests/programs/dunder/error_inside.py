# An exception inside a special method comes out of the operation.


class Bad:
    def __add__(self, other): raise ValueError("add")

    def __len__(self): raise KeyError("len")

    def __eq__(self, other): raise RuntimeError("eq")

    def __repr__(self): raise IndexError("repr")

    def __iter__(self): raise OSError("iter")

    def __bool__(self): raise ZeroDivisionError("bool")


b = Bad()
for f in [lambda: b + 1, lambda: len(b), lambda: b == 1, lambda: repr([b]), lambda: list(b), lambda: not b, lambda: 1 in [b]]:
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
