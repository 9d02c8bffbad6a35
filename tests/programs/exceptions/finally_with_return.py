# return in finally wins over a return and over an exception.


def f():
    try:
        return "try"
    finally:
        return "finally"


def g():
    try:
        1 / 0
    finally:
        return "swallowed"


def h():
    for i in range(3):
        try:
            return i
        finally:
            continue
    return "after"


print(f(), g(), h())
