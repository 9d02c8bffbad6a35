def decide(a, b, c):
    if a and (b or not c):
        x = a < b < c
    elif a is None or b not in c:
        x = a and b or c
    else:
        x = b if c else 70_000
    print(x)
    if a:
        y = 1
    return y
