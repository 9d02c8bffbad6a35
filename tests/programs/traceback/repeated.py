# Calls of itself at the same line are counted.
import traceback


def forever(n):
    return forever(n + 1)


def three(n):
    if n:
        return three(n - 1)
    raise ValueError("end")


for count in (2, 3, 4, 5):
    try:
        three(count)
    except ValueError:
        print(traceback.format_exc(), end="")
try:
    forever(0)
except RecursionError:
    print(traceback.format_exc(), end="")
forever(0)
