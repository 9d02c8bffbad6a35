# A variable that only one branch sets.
def f(flag):
    if flag:
        x = 1
    return x


print(f(True))
print(f(False))
