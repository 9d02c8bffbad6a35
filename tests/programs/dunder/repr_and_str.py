# str uses __str__, containers and !r use __repr__.


class P:
    def __repr__(self):
        return "P()"

    def __str__(self):
        return "a point"


p = P()
print(p, [p], (p,), {"k": p}, str(p), repr(p), f"{p} {p!r}", "%s %r" % (p, p))
