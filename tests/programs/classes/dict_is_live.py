# What is stored in obj.__dict__ or vars(obj) is stored in the object.


class Options:
    def __init__(self, **values):
        self.size = 1
        self.__dict__.update(values)


o = Options(size=2, colour="red")
print(o.size, o.colour, o.__dict__)
o.__dict__["new"] = 5
vars(o)["newer"] = 6
print(o.new, o.newer)
print(o.__dict__.pop("new"), hasattr(o, "new"), o.__dict__.pop("new", None))
del o.__dict__["newer"]
print(o.__dict__.setdefault("size", 9), o.__dict__.setdefault("depth", 3), o.depth)
o.__dict__ |= {"weight": 1}
print(o.weight, len(o.__dict__), o.__dict__ == {"size": 2, "colour": "red", "depth": 3, "weight": 1})
o.__dict__.clear()
print(vars(o))
