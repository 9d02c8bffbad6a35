# Instances without __lt__ cannot be ordered.


class A:
    pass


class B:
    pass


try:
    A() < B()
except TypeError as error:
    print(error)
try:
    sorted([A(), A()])
except TypeError as error:
    print(error)
try:
    A() + 1
except TypeError as error:
    print(error)
try:
    -A()
except TypeError as error:
    print(error)
