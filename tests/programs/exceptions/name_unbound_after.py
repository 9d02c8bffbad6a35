# The name of the handler is unbound afterwards, in functions too.


def f():
    error = "before"
    try:
        1 / 0
    except ZeroDivisionError as error:
        pass
    try:
        return error
    except UnboundLocalError as problem:
        return str(problem)


print(f())
