# Nothing runs before the first next().


def g():
    print("started")
    yield 1
    print("resumed")
    yield 2
    print("ended")


it = g()
print("made")
print(next(it))
print(next(it))
try:
    next(it)
except StopIteration:
    print("stop")
