# The inner handler does not fit, the outer one does.
try:
    try:
        1 // 0
    except ValueError:
        print("wrong one")
    finally:
        print("inner finally")
except ZeroDivisionError as error:
    print("outer", error)
