# __new__ that always gives the same instance; __init__ runs each time.


class Single:
    instance = None

    def __new__(cls):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance

    def __init__(self):
        self.count = getattr(self, "count", 0) + 1


a, b = Single(), Single()
print(a is b, a.count)
