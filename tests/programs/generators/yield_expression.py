# yield in expressions: in calls, sums and assignments.


def g():
    x = (yield 1) + (yield 2)
    print("sum", x)
    print("call", (yield 3), (yield 4))
    return [(yield 5)]


it = g()
next(it)
for value in (10, 20, "a", "b"):
    print(it.send(value))
try:
    it.send("last")
except StopIteration as stop:
    print(stop.value)
