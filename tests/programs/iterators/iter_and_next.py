# iter() and next() on built-in containers.
it = iter([1, 2, 3])
print(next(it), next(it), next(it), next(it, "end"))
print(next(iter("ab")), next(iter({"k": 1})), next(iter((7,))), next(iter({5})), next(iter(range(3, 9))))
try:
    next(iter([]))
except StopIteration as stop:
    print("stop", stop.args)
try:
    next([1])
except TypeError as error:
    print(error)
try:
    iter(5)
except TypeError as error:
    print(error)
