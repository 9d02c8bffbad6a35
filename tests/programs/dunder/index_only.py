# __index__ serves int() too, and bin.


class I:
    def __index__(self): return 5


print(int(I()), bin(I()), [0, 1, 2, 3, 4, 5, 6][I()], float(I()))
