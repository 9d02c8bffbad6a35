# Built-ins are values.
for f in (len, sum, max, sorted, str.upper):
    print(f("ba") if f is not sum else f([1, 2]))
table = {"up": str.upper, "double": lambda s: s * 2}
print(table["up"]("x"), table["double"]("x"), len.__name__)
