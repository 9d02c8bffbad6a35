# An exception in the loop body does not reach the generator.


def g():
    try:
        yield 1
        yield 2
    except ValueError:
        print("never")
    finally:
        print("closed")


it = g()
try:
    for x in it:
        raise ValueError("body")
except ValueError as error:
    print(error)
it.close()
