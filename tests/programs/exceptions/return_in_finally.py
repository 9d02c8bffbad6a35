# The return in finally wins.
def f():
    try:
        return 1
    finally:
        return 2


def g():
    while True:
        try:
            1 // 0
        finally:
            break
    return "swallowed"


print(f(), g())
