# A deleter is called by del.


class Cache:
    def __init__(self):
        self._value = 1

    @property
    def value(self):
        return self._value

    @value.deleter
    def value(self):
        print("deleting")
        self._value = None


c = Cache()
del c.value
print(c.value)
