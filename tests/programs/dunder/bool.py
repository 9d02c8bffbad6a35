# __bool__ goes before __len__.


class A:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        return self.value

    def __len__(self):
        return 10


print(bool(A(False)), not A(True), A(False) or "other", "yes" if A(True) else "no", all([A(True), A(False)]))
try:
    bool(A(1))
except TypeError as error:
    print(error)
