# else runs when nothing was raised.
for d in [1, 0]:
    try:
        r = 10 // d
    except ZeroDivisionError:
        print("zero")
    else:
        print("fine", r)
