# __name__ and __qualname__ of classes and methods.


class Outer:
    class Inner:
        def method(self):
            pass

    def method(self):
        pass


print(Outer.__name__, Outer.Inner.__name__, Outer.Inner.__qualname__, Outer.Inner.method.__qualname__, Outer.method.__name__)
print(Outer.__module__)
