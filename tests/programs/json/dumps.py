# Values to text.
import json

value = {
    "name": "Ada \"L\" \\ \n\t\x01 é 😀",
    "list": [1, -2.5, 1e100, True, False, None, [], {}, ()],
    "nested": {"a": {"b": [1, [2, [3]]]}},
    1: "int", 2.5: "float", True: "bool", None: "none",
}
print(json.dumps(value))
print(json.dumps(value, ensure_ascii=False))
print(json.dumps(value, indent=2))
print(json.dumps([1, {"a": 2}], indent="\t"))
print(json.dumps([1, {"a": [], "b": [2]}], indent=0))
print(json.dumps({"b": 1, "a": [1, 2]}, sort_keys=True, separators=(",", ":")))
print(json.dumps("text"), json.dumps(12345678901234567890), json.dumps(None), json.dumps(0.1), json.dumps([float("inf"), -float("inf")]))
print(json.dumps({(1, 2): 3, "k": 4}, skipkeys=True))


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


print(json.dumps([Point(1, 2)], default=lambda o: o.__dict__))
print(json.dumps({1, }, default=list))
loop = []
loop.append(loop)
for wrong in (
    lambda: json.dumps(Point(1, 2)),
    lambda: json.dumps({(1,): 2}),
    lambda: json.dumps(loop),
    lambda: json.dumps(float("nan"), allow_nan=False),
    lambda: json.dumps({"a", }),
):
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex_like):
            return [o.x, o.y]
        return super().default(o)


complex_like = Point
print(json.dumps({"p": Point(3, 4)}, cls=Encoder), Encoder(indent=1).encode([Point(5, 6)]))
try:
    json.dumps(object(), cls=Encoder)
except TypeError as error:
    print(error)
