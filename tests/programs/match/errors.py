# What a class or mapping pattern finds wrong with its class or keys.
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
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def a():
    match Point(1, 2):
        case Point(1, 2, 3): return 1
attempt(a)
def a():
    match NoArgs():
        case NoArgs(1): return 1
attempt(a)
def a():
    match BadArgs():
        case BadArgs(1): return 1
attempt(a)
def a():
    match BadNames():
        case BadNames(0, 1): return 1
attempt(a)
def a():
    match 1:
        case attempt(): return 1
attempt(a)
def a():
    match Point(1, 1):
        case Point(1, x=1): return 1
attempt(a)
def a():
    match 3:
        case int(1, 2): return 1
attempt(a)
def a():
    match {"k": 1}:
        case {Colour.KEY: 1, Colour.KEY2: 2}: return 1
    return "short"
attempt(a)
def a():
    match {"k": 1, "j": 1}:
        case {Colour.KEY: 1, Colour.KEY2: 2}: return 1
attempt(a)
