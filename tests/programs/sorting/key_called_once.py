# The key is computed once for each item, in order.


def key(x):
    print("key", x)
    return -x


print(sorted([2, 1, 3], key=key))
