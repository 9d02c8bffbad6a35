# An instance without __call__ cannot be called.


class A:
    value = 3


a = A()
for call in [lambda: a(), lambda: a.value(), lambda: A().value(1)]:
    try:
        call()
    except TypeError as error:
        print(error)
