# Names are bound before the guard and stay bound; match and case are names too.
def a(x):
    match x:
        case [x, y] if x > y: return "guard"
        case [y, z]: return (x, y, z)
    return x
print(a([1, 2]), a([2, 1]), a(5))
x, y = 1, 2
match x, y:
    case 1, z: print(z)
match [1, [2, {"a": (3, 4)}]]:
    case [p, [q, {"a": [r, s]}]]: print(p, q, r, s)
for i in range(5):
    match i:
        case 1: continue
        case 3: break
        case _: print(i)
else:
    print("no")
match 5:
    case 4: pass
print("end")
def cells(v):
    match v:
        case [a, *b]:
            return lambda: (a, b)
print(cells([1, 2, 3])())
match = 1
case = match
print(match, case)
