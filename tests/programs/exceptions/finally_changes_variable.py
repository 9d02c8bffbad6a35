# The return value is computed before finally runs.


def f():
    x = 1
    try:
        return x
    finally:
        x = 2
        print("finally", x)


def g():
    items = [1]
    try:
        return items
    finally:
        items.append(2)


print(f(), g())
