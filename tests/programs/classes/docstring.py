# The docstring of classes and methods.


class A:
    """A class."""

    def f(self):
        """A method."""

    def g(self):
        pass


print(A.__doc__, A.f.__doc__, A().f.__doc__, A.g.__doc__)
