# Every kind of pattern, in the order that decides.
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x = x
        self.y = y
class Sub(Point):
    pass
class NoArgs:
    def __init__(self): self.v = 1
class BadArgs:
    __match_args__ = ["x"]
class BadNames:
    __match_args__ = ("x", 1)
    def __init__(self): self.x = 0
class Colour:
    RED = "red"
    KEY = "k"
    KEY2 = "k"
def show(v):
    match v:
        case None: return "none"
        case True | False as b: return f"bool {b}"
        case 0: return "zero"
        case -1 | -2.5: return "negative"
        case "a" "b": return "ab"
        case Colour.RED: return "red"
        case int(n) if n > 100: return f"big {n}"
        case int(): return "int"
        case float(x): return f"float {x}"
        case str() as s: return f"str {s!r}"
        case []: return "empty"
        case [x]: return f"one {x}"
        case [1, 2, *rest]: return f"one two {rest}"
        case (a, b) if a == b: return f"pair {a}"
        case [first, *_, last]: return f"ends {first} {last}"
        case {"kind": "point", "x": x, **rest}: return f"mapping {x} {rest}"
        case {Colour.KEY: [y, *_]}: return f"key {y}"
        case {}: return "dict"
        case Point(0, 0): return "origin"
        case Point(x, y=0) | Point(0, x): return f"axis {x}"
        case Sub(x=x): return f"sub {x}"
        case Point(x, y): return f"point {x} {y}"
        case NoArgs(w=w): return f"w {w}"
        case NoArgs(v=w): return f"v {w}"
        case _: return "other"
for v in [None, True, False, 0, -1, -2.5, "ab", "red", 101, 7, 1.5, "zz", [], (), [5], (1, 2), [1, 2, 3, 4], (3, 3), [3, 4, 5], range(3), range(0),
          {"kind": "point", "x": 3, "z": 4}, {"k": [9]}, {}, {1: 2}, Point(0, 0), Point(4, 0), Point(0, 6), Point(2, 3), Sub(7, 8), NoArgs(), {1, 2}, "", 1.0, 0.0]:
    print(show(v))
