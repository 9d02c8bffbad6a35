# Bases that contradict each other are refused.


class A:
    pass


class B(A):
    pass


try:
    class C(A, B):
        pass
except TypeError as error:
    print(str(error).split("\n")[0])
