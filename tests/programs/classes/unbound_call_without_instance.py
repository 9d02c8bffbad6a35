# Calling a method through the class without an instance.


class A:
    def f(self):
        return "f"


print(A.f(A()))
try:
    A.f()
except TypeError as error:
    print(error)
