# A method that forgot self.


class A:
    def f():
        return "f"


print(A.f())
try:
    A().f()
except TypeError as error:
    print(error)
