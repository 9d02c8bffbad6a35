# A handler takes the subclasses too.
for error in [ZeroDivisionError("z"), IndexError("i"), KeyError("k"), RecursionError("r")]:
    try:
        raise error
    except ArithmeticError:
        print("arithmetic")
    except LookupError as e:
        print("lookup", e)
    except RuntimeError:
        print("runtime")
