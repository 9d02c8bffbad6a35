# throw() raises at the yield.


def g():
    while True:
        try:
            x = yield "ready"
            print("got", x)
        except ValueError as error:
            print("caught", error)


it = g()
print(next(it))
print(it.throw(ValueError("bad")))
print(it.send(2))
try:
    it.throw(KeyError("out"))
except KeyError as error:
    print("outside", error)
print(list(it))
