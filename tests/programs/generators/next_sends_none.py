# next() is send(None).


def g():
    while True:
        x = yield
        print("got", x)


it = g()
next(it)
next(it)
it.send(3)
