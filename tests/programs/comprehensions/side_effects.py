# The order of evaluation: value after condition, key before value.


def show(x):
    print(x, end=" ")
    return x


print({show(f"k{i}"): show(f"v{i}") for i in range(2) if show(i) >= 0})
