# The order of try, except, else and finally, with and without an error.


def f(bad):
    try:
        print("try")
        if bad:
            raise ValueError
    except ValueError:
        print("except")
    else:
        print("else")
    finally:
        print("finally")


f(False)
f(True)
