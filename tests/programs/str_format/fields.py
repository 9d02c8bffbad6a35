print("{} {} {}".format(1, "two", [3]), "{0}{1}{0}".format("a", "b"), "{x}-{y}".format(x=1, y=None))
print("{0[1]} {0[0]} {1[key]} {2.real}".format([10, 20], {"key": "value"}, 5) if False else "{0[1]} {0[0]} {1[key]}".format([10, 20], {"key": "value"}))
print("{:>8}|{:<8}|{:^8}|{:*^9}".format("right", "left", "mid", "fill"))
print("{:d} {:5d} {:05d} {:+d} {:,} {:_}".format(42, 42, 42, 42, 1234567, 1234567))
print("{:x} {:X} {:#x} {:b} {:#b} {:o} {:c}".format(255, 255, 255, 5, 5, 8, 65))
print("{:f} {:.2f} {:8.3f} {:e} {:g} {:%} {:.1%} {:n}".format(3.14159, 3.14159, 3.14159, 31415.9, 0.0001, 0.25, 0.256, 7))
print("{!r} {!s} {!a} {!r:>10}".format("a'b", "text", "größe", "x"))
print("{:{width}.{precision}f}|{:{}}|{:>{w}}".format(3.14159, "a", 5, "b", width=10, precision=3, w=4))
print("{{}} {{{}}} }}{{".format(1), "{0:{1}}".format("x", ">5"), "{:}".format(5), "{!s}".format(5))
print("{a}{b[0]}{b[k]}".format(a=1, b={0: "zero", "k": "K"}), "{0} {name}".format("pos", name="key"))
print("{} {}".format(*[1, 2]), "{a} {b}".format(**{"a": 1, "b": 2}), "no fields".format(1, 2), "".format())
print("{:10}|{:10}|{:10}".format("text", 5, 2.5), "{:5}|{:<5}".format(True, None) if False else "{!s:<5}|".format(None))
print("{0[2]}{0[-1]}".format({2: "two", "-1": "text"}), "{:é>5}".format("x"), "größe {}".format("ü"))
print("{name} is {age}".format_map({"name": "Ann", "age": 5}), "{a[b]}".format_map({"a": {"b": 1}}))


class Missing(dict):
    def __missing__(self, key):
        return "<" + key + ">"


print("{x} {y}".format_map(Missing(x=1)))


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __str__(self):
        return f"({self.x}, {self.y})"

    def __format__(self, spec):
        return f"<{spec}>" + str(self)


p = Point(1, 2)
print("{0.x} {0.y} {p.x:>4}".format(p, p=p), "{}".format(p), "{:abc}".format(p), "{!s:>10}".format(p))
