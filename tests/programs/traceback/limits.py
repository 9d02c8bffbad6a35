# A limit shows the outermost calls, a negative one the innermost.
import traceback


def down(n):
    if n == 0:
        raise LookupError("bottom")
    if n % 2:
        down(n - 1)
    else:
        down(n - 1)


for limit in (None, 0, 1, 3, -1, -2, 100, -100):
    try:
        down(4)
    except LookupError as error:
        print(limit)
        print(traceback.format_exc(limit), end="")
        print(len(traceback.format_exception(error, limit=limit)))
