# Closures in a loop share the variable; a default keeps the value.
late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in early])
functions = []
for n in range(3):
    def f():
        return n
    functions.append(f)
print([f() for f in functions])
n = 10
print([f() for f in functions])
