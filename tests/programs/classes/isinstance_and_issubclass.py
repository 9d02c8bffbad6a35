# isinstance and issubclass along the hierarchy.


class A:
    pass


class B(A):
    pass


class C:
    pass


b = B()
print(isinstance(b, A), isinstance(b, B), isinstance(b, C), isinstance(b, (C, A)), isinstance(b, object))
print(issubclass(B, A), issubclass(A, B), issubclass(B, B), issubclass(B, (C, A)), issubclass(bool, int))
try:
    issubclass(b, A)
except TypeError as error:
    print(error)
try:
    isinstance(b, 3)
except TypeError as error:
    print(error)
