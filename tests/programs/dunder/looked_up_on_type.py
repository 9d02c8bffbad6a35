# Special methods are looked up on the class, not on the instance.


class A:
    pass


a = A()
a.__len__ = lambda: 5
try:
    len(a)
except TypeError as error:
    print(error)
A.__len__ = lambda self: 7
print(len(a), a.__len__())
