# Any value can be inside; operators and == of learners' classes are asked.
# outcomes: Atomic('ab') can only concatenate str (not "int") to str\nAtomic(V(5)) True Atomic(1)\n3 5
from interleave import Atomic
x = Atomic("a")
x.fetch_add("b")
try:
    x.fetch_add(1)
except TypeError as error:
    print(x, error)
class V:
    def __init__(self, n):
        self.n = n
    def __add__(self, other):
        return V(self.n + other)
    def __eq__(self, other):
        return isinstance(other, V) and self.n == other.n
    def __repr__(self):
        return f"V({self.n})"
v = Atomic(V(1))
v.fetch_add(4)
text = str(v)
print(text, v.compare_exchange(V(5), 1), v)
class Counter(Atomic):
    pass
c = Counter(3)
print(c.fetch_add(2), c.load())
