# return, continue, yield, await and del inside the cases.
def f(x):
    for y in x:
        try:
            match y:
                case [a, b]:
                    return a
                case {"k": v}:
                    continue
                case str():
                    break
        finally:
            print("fin", y)
    return None
print(f([{"k": 1}, [2, 3], "s"]), f(["s"]), f([1]))
def g(x):
    match x:
        case 1:
            yield 1
        case [*a]:
            yield from a
print(list(g(1)), list(g([1, 2])))
class A:
    match 3:
        case int() as n:
            m = n
    print(m, n)
async def h(x):
    match x:
        case 0:
            return "zero"
        case _:
            return await h(0)
try: h(1).send(None)
except StopIteration as e: print(e.value)
def d(x):
    match x:
        case [a]:
            del a
        case b:
            pass
    try: print(a)
    except UnboundLocalError as e: print(e)
d([1])
def nested(x):
    match x:
        case ["op", ("+" | "-") as op, [l, r]] | [[l, r], op]:
            match op:
                case "+": return l + r
                case "-": return l - r
        case other: return other
print(nested(["op", "+", [1, 2]]), nested([[5, 3], "-"]), nested(3))
match "text":
    case "a" | "text": print("yes")
match (1, 2, 3):
    case (1, *rest) if len(rest) == 2: print(rest)
match {"a": 1, "b": {"c": [1, 2]}}:
    case {"b": {"c": [*_, last]}, **rest}: print(last, rest)
