# Handlers are ordinary expressions.
numeric = (ValueError, ZeroDivisionError)


def kinds():
    print("asked")
    return numeric


for f in (lambda: int("x"), lambda: 1 // 0):
    try:
        f()
    except kinds() as error:
        print(type(error).__name__)
try:
    pass
except undefined_name:
    pass
print("the handler of no exception is not evaluated")
