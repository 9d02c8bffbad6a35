def describe(value):
    match value:
        case int() | float():
            return "a number"
        case [first, *rest]:
            return f"a list: {first}, then {len(rest)} more"
        case {"name": name}:
            return f"a dictionary about {name}"
        case _:
            return "something else"


for value in [3, [1, 2, 3], {"name": "Ada"}, None]:
    print(describe(value))

squares = {n: n * n for n in range(5) if n != 2}
print(squares, sorted(set("hello")), 2**100)

try:
    print(squares[2])
except KeyError as problem:
    print("no entry for", problem)
finally:
    print("done")
