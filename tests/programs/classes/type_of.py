# type() of an instance is its class.


class A:
    pass


class B(A):
    pass


b = B()
print(type(b) is B, type(b) is A, type(b) == B, type(b).__name__, b.__class__.__name__, B.__bases__[0].__name__)
print(type(B).__name__, type(A) is type)
print(type(b)() is not b)
