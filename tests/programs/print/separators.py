# sep and end.
print(1, 2, 3, sep="-")
print(1, 2, 3, sep="")
print("a", end="")
print("b", end="!\n")
print()
print("c", "d", sep="\n", end="\n\n")
