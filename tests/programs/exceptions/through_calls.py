# An error passes through functions until somebody catches it.
def a():
    b()
    print("never")


def b():
    try:
        c()
    finally:
        print("leaving b")


def c():
    raise ValueError("deep")


try:
    a()
except ValueError as error:
    print("caught", error)
