# Endless recursion through a special method.


class A:
    def __len__(self):
        return len(self)


try:
    len(A())
except RecursionError as error:
    print("RecursionError")
