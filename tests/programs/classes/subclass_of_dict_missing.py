# __missing__ of a subclass of dict.


class Default(dict):
    def __missing__(self, key):
        return f"no {key}"


d = Default(a=1)
print(d["a"], d["b"], "b" in d, d.get("b"), len(d))
