# return in loops, branches and try; no return gives None.


def f(x):
    for i in range(x):
        if i == 2:
            return "loop"
    else:
        if x == 1:
            return
    try:
        return "try"
    finally:
        print("finally")


print(f(5), f(1), f(2))
