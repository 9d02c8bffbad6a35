# __delattr__ sees deletions.


class A:
    def __delattr__(self, name):
        print("deleting", name)
        super().__delattr__(name)


a = A()
a.x = 1
del a.x
print(hasattr(a, "x"))
