# A class with __eq__ and no __hash__ is unhashable.


class P:
    def __eq__(self, other):
        return True


try:
    {P(): 1}
except TypeError as error:
    print(error)
try:
    hash(P())
except TypeError as error:
    print(error)
