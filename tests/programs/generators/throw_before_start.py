# throw() into a generator that has not started ends it.


def g():
    print("never")
    yield 1


it = g()
try:
    it.throw(ValueError("early"))
except ValueError as error:
    print(error)
print(list(it))
