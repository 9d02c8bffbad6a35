# __hash__ has to return an integer.


class A:
    def __hash__(self):
        return "x"


try:
    hash(A())
except TypeError as error:
    print(error)
