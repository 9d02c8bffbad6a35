# "%(name)s" takes values from a dict by name.
who = {"name": "Ada", "year": 1815, "score": 2.5, "a(b)c": "brackets", "": "empty"}
print("%(name)s was born in %(year)d, %(score)08.3f %%" % who)
print("[%(name)-6s] [%(name)6s] [%(year)x] %(name)r %(a(b)c)s %()s" % who)
print("no key at all" % who, "%s" % {"whole": 1})
for text, value in (
    ("%(missing)s", who),
    ("%(name", who),
    ("%(name)d", who),
    ("%(name)s %s", who),
    ("%s %s", who),
    ("%(name)s", ("tuple",)),
    ("%(name)s", [1]),
    ("%(name)s", 5),
    ("%(name)*d", who),
):
    try:
        print(text % value)
    except (KeyError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
