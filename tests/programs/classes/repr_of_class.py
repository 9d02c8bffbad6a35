# How a class prints itself.


class A:
    class B:
        pass


print(A, A.B, int, ValueError)
print([A], f"{A}")
