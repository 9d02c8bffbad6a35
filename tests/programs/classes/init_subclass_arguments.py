# Keyword arguments of a class statement go to __init_subclass__.


class Base:
    def __init_subclass__(cls, tag="none"):
        cls.tag = tag


class A(Base, tag="first"):
    pass


class B(Base):
    pass


print(A.tag, B.tag)
