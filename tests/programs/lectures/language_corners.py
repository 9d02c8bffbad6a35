# Language corners that lecture notes show
def outer():
    x = 1
    def inner():
        nonlocal x
        x += 1
        return x
    return inner, lambda: x

inc, get = outer()
inc(); inc()
print(get())
funcs = [lambda: i for i in range(3)]
print([f() for f in funcs], [f() for f in [lambda i=i: i for i in range(3)]])

def append_to(element, to=[]):
    to.append(element)
    return to
print(append_to(1), append_to(2), append_to(3, []))

def counter(start=0, *, step=1):
    while True:
        received = yield start
        start = received if received is not None else start + step
c = counter(10, step=5)
print(next(c), next(c), c.send(100), next(c))

first, *middle, last = range(6)
print(first, middle, last)
(a, b), [c2, *d] = (1, 2), "xyz"
print(a, b, c2, d)
print(-7 // 2, -7 % 2, 7 // -2, 7 % -2, divmod(-7, 2), -7 / 2, 2 ** -1, 7.5 // 2)
print(0.1 + 0.2, 1e16, 1e-5, 1/3, float("inf"), -0.0, 100000000000000000000.0, 1.0)
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2))
print(1 < 2 < 3, 1 < 3 > 2, (1 < 2) == True, not 1 == 2, "a" < "b" < "c")
s = "héllo wörld"
print(s[::-1], s[1:4], s.title(), s.find("w"), s.count("l"), s.partition(" "), s.encode("utf-8")[:3])
print(f"{s!r:>20}|{3.14159:.2f}|{42:08b}|{255:#x}|{1234567:,}|{0.5:%}|{'mid':^9}|{-5:+d}|{1e10:g}")
print("%-10s|%5.1f|%03d|%s" % ("left", 3.14159, 7, [1]), "{0} {1} {0} {name}".format("a", "b", name="n"))
d = {"a": 1, "b": 2}
try:
    for k in d:
        d[k + "x"] = 0
except RuntimeError as e:
    print(e)
def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw
print(f(1, c=3), f(1, 2, 3, 4, c=5, e=6), f(*[1, 2], **{"c": 3}))
for bad in [lambda: f(), lambda: f(1), lambda: f(1, c=2, a=3), lambda: f(1, 2, c=3, **{"c": 4})]:
    try:
        bad()
    except TypeError as e:
        print(e)
try:
    print(undefined_name)
except NameError as e:
    print(e)
def shadow():
    try:
        print(total)
        total = 1
    except UnboundLocalError as e:
        print(e)
shadow()
data = [("b", 2), ("a", 2), ("c", 1)]
print(sorted(data, key=lambda p: p[1]), sorted(data, key=lambda p: (-p[1], p[0]), reverse=True))
i = 0
while i < 5:
    i += 1
    if i == 3: continue
    if i == 5: break
else:
    print("no break")
print(i, [*range(3), *"ab"], {**d, "a": 9}, {x % 3 for x in range(10)})
for n in range(2, 10):
    for x in range(2, n):
        if n % x == 0:
            print(n, "=", x, "*", n // x, end="; ")
            break
    else:
        print(n, "prime", end="; ")
print()
del d["a"], data[0]
print(d, data, bool([]), None or "default", 0 and 1, [] == False, type(print).__name__)
print(int("ff", 16), int("0b101", 0), bin(10), hex(255), oct(8), chr(8364), ord("€"), 2**100, 10**20 // 3)
print(isinstance(True, int), True + True, sum([True, False, True]), "ab" * 3, [0] * 3, (1,) + (2,))
print(max("apple", "fig", key=len), min([], default="none"), all([]), any([]), list(zip("ab", [1, 2, 3])), list(enumerate("ab", 1)))
