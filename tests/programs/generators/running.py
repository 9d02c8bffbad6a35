# gi_running, and the names of a generator of a method.


class A:
    def numbers(self):
        print(holder[0].gi_running)
        yield 1


holder = [A().numbers()]
g = holder[0]
print(g.gi_running, g.__name__, g.__qualname__)
print(next(g), g.gi_running)
print((x for x in []).__name__)
