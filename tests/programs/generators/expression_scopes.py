# Which variables a generator expression sees, and when.
def run():
    x = 1

    def increase():
        nonlocal x
        x += 1

    late = (x for _ in range(2))
    increase()
    print(list(late))
    print(list((lambda: y)() for y in range(3)), [f() for f in [lambda: z for z in range(3)]])
    first = iter([1, 2])
    try:
        (v for v in 5)
    except TypeError as e:
        print(e)
    inner = (w for v in first for w in [v, x])
    print(next(inner), x, list(inner))


run()


class Holder:
    items = [1, 2]
    doubled = list(i * 2 for i in items)


print(Holder.doubled)
try:
    print(sum(next(iter([])) for _ in range(2)))
except RuntimeError as e:
    print(e)
print(next(x for x in range(5, 9) if x % 4 == 0), next((x for x in ()), "none"))
