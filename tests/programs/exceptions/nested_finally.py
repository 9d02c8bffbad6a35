# Finally blocks run from the inside out.


def f():
    try:
        try:
            try:
                raise KeyError("k")
            finally:
                print("inner")
        finally:
            print("middle")
    finally:
        print("outer")


try:
    f()
except KeyError as error:
    print(repr(error))
