# A decorator that cannot be called.
try:
    @5
    def f():
        pass
except TypeError as error:
    print(error)
