# The subclass on the right is asked first.


class A:
    def __eq__(self, other):
        print("A")
        return True


class B(A):
    def __eq__(self, other):
        print("B")
        return False


print(A() == B())
