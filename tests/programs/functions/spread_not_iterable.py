# What cannot be spread is said with the function's name.


def f(*a, **k):
    pass


class A:
    def m(self, *a):
        pass


for call in [lambda: f(*5), lambda: print(*5), lambda: zip(*True), lambda: A().m(*None), lambda: len(*1), lambda: [*5], lambda: (lambda: 0)(*5), lambda: f(**5), lambda: max(**[1])]:
    try:
        call()
    except TypeError as error:
        print(error)
