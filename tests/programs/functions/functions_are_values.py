# Functions are passed around and kept in lists.
def double(x):
    return 2 * x


def square(x):
    return x * x


for f in [double, square]:
    print(f(7))
twice = double
print(twice(double(1)))
