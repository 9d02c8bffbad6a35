# Base.method(self) without super.


class Base:
    def hello(self, name):
        return "hello " + name


class Derived(Base):
    def hello(self, name):
        return Base.hello(self, name.upper()) + "!"


print(Derived().hello("ann"), Base.hello(Derived(), "bob"))
