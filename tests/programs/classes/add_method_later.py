# A function put into the class becomes a method of instances that exist.


class A:
    def __init__(self):
        self.x = 5


a = A()


def double(self, y=0):
    return self.x * 2 + y


A.double = double
print(a.double(), a.double(1), A.double(a))
