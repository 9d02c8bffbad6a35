import abc
import functools
import operator
import threading


class Shape(abc.ABC):
    registry = {}

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Shape.registry[cls.__name__.lower()] = cls

    @abc.abstractmethod
    def area(self): ...

    @classmethod
    def create(cls, kind, *args):
        return cls.registry[kind](*args)

    @staticmethod
    def unit():
        return "cm²"

    def __str__(self):
        return f"{type(self).__name__}({self.area():.1f} {self.unit()})"


class Rect(Shape):
    def __init__(self, w, h):
        self.w, self.h = w, h

    def area(self):
        return self.w * self.h


class Square(Rect):
    def __init__(self, side):
        super().__init__(side, side)

    @property
    def side(self):
        return self.w

    @side.setter
    def side(self, value):
        if value < 0:
            raise ValueError("negative side")
        self.w = self.h = value


@functools.total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) for p in text.split("."))

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __hash__(self):
        return hash(self.parts)

    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))


class Singleton:
    _instance = None
    _lock = threading.Lock()

    def __new__(cls, *args, **kwargs):
        if cls._instance is None:
            with cls._lock:
                if cls._instance is None:
                    cls._instance = super().__new__(cls)
        return cls._instance


class Vector:
    def __init__(self, *xs): self.xs = xs
    def __add__(self, o): return Vector(*map(operator.add, self.xs, o.xs))
    def __mul__(self, k): return Vector(*(x * k for x in self.xs))
    __rmul__ = __mul__
    def __neg__(self): return -1 * self
    def __abs__(self): return sum(x * x for x in self.xs) ** 0.5
    def __bool__(self): return any(self.xs)
    def __iter__(self): return iter(self.xs)
    def __getitem__(self, i): return self.xs[i]
    def __len__(self): return len(self.xs)
    def __eq__(self, o): return isinstance(o, Vector) and self.xs == o.xs
    def __repr__(self): return f"Vector{self.xs}"
    def __call__(self, i): return self.xs[i]
    def __contains__(self, x): return x in self.xs


try:
    Shape()
except TypeError as e:
    print(e)
shapes = [Shape.create("rect", 2, 3), Shape.create("square", 2)]
print(*shapes, sep=", ")
sq = shapes[1]
sq.side = 5
print(sq, sq.side, isinstance(sq, Shape), [c.__name__ for c in Square.__mro__])
try:
    sq.side = -1
except ValueError as e:
    print("error:", e)
vs = [Version("1.10"), Version("1.9"), Version("1.2.3")]
print(sorted(vs), max(vs), Version("1.0") >= Version("1.0"), len({Version("1"), Version("1")}))
print(Singleton() is Singleton())
v = Vector(3, 4)
print(v + v, 2 * v, -v, abs(v), bool(Vector(0, 0)), list(v), v[-1], len(v), v == Vector(3, 4), v(0), 4 in v)
x, y = v
print(x, y, hash(Version("2")) == hash((2,)))
try:
    hash(v)
except TypeError as e:
    print(e)
