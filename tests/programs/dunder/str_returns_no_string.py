# __str__ and __repr__ have to return strings.


class A:
    def __str__(self):
        return 3

    def __repr__(self):
        return None


for f in (str, repr, print):
    try:
        f(A())
    except TypeError as error:
        print(error)
