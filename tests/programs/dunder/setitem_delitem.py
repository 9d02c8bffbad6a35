# Assignment, augmented assignment and deletion of items.


class Log:
    def __init__(self):
        self.d = {}

    def __getitem__(self, k):
        print("get", k)
        return self.d[k]

    def __setitem__(self, k, v):
        print("set", k, v)
        self.d[k] = v

    def __delitem__(self, k):
        print("del", k)
        del self.d[k]


l = Log()
l["a"] = 1
l["a"] += 5
del l["a"]
try:
    l["a"]
except KeyError as error:
    print(repr(error))
