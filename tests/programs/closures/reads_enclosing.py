# An inner function sees the variables around it.
def make_adder(n):
    def add(x):
        return x + n

    return add


add5, add7 = make_adder(5), make_adder(7)
print(add5(1), add7(1))
