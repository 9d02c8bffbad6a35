# StopIteration is an ordinary exception outside generators.


def f():
    raise StopIteration(5)


try:
    f()
except StopIteration as stop:
    print(stop.value)
