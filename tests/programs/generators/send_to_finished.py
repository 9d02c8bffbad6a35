# Sending to a finished generator.


def g():
    yield 1


it = g()
list(it)
try:
    it.send(5)
except StopIteration as stop:
    print("stop", stop.value)
it.close()
try:
    it.throw(ValueError("late"))
except ValueError as error:
    print(error)
