# Spreading in the middle of calls and displays.


def f(*args, **kwargs):
    return args, kwargs


a, d = [2, 3], {"y": 2}
print(f(1, *a, 4, *"xy", x=1, **d, z=3), [0, *a, *range(2)], (*a, *a), {*a, 1}, {**d, "y": 5, **{"q": 1}})
