# The first send has to be None.


def g():
    x = yield
    print("got", x)
    yield x


it = g()
try:
    it.send(1)
except TypeError as error:
    print(error)
it.send(None)
print(it.send(5))
