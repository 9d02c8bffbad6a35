# The body of a class is executed once, in order.
print("before")


class A:
    print("inside")
    values = [n * n for n in range(4)]
    total = sum(values)
    if total > 10:
        big = True
    for i in range(3):
        pass


print("after", A.values, A.total, A.big, A.i)
