# yield from hands all values through, and gives the return value.


def inner():
    yield 1
    yield 2
    return "inner result"


def outer():
    result = yield from inner()
    print("got", result)
    yield from [3, 4]
    yield from "ab"


print(list(outer()))
