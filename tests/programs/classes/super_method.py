# super().method() through three levels.


class A:
    def path(self):
        return ["A"]


class B(A):
    def path(self):
        return super().path() + ["B"]


class C(B):
    def path(self):
        return super().path() + ["C"]


print(C().path(), B().path(), A().path())
