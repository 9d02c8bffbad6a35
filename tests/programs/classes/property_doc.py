# The text of a property: its own, or that of the getter.


class A:
    def get(self):
        "from the getter"
        return 1

    p = property(get)
    q = property(get, doc="its own")

    @property
    def r(self):
        return 2

    @r.setter
    def r(self, value):
        "not this one"


print(A.p.__doc__, A.q.__doc__, A.r.__doc__)
