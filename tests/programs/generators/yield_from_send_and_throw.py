# send and throw reach the inner generator.


def inner():
    while True:
        try:
            x = yield
            print("inner got", x)
        except ValueError as error:
            print("inner caught", error)
            return "done"


def outer():
    result = yield from inner()
    yield "outer: " + result


it = outer()
next(it)
it.send(1)
it.send(2)
print(it.throw(ValueError("v")))
