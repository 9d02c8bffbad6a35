# The default text names module and class.


class A:
    class B:
        pass


print(repr(A()).split(" at ")[0], str(A.B()).split(" at ")[0])
