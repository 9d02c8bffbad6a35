# What compares equal matches; a str is no sequence.
class T(tuple): pass
match T((1, 2)):
    case T(): print("T")
match 1.0:
    case 1: print("one")
match True:
    case 1: print("true is one")
match "abc":
    case [a, b, c]: print("no")
    case _: print("str is no sequence")
x = 5
match x:
    case y if (z := y) > 3: print(z, y)
