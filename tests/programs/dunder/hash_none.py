# __hash__ = None forbids hashing.


class A:
    __hash__ = None


try:
    {A()}
except TypeError as error:
    print(error)
