# 1,000 calls deep; afterwards the program goes on.
# prints: maximum recursion depth exceeded
# prints: 900
# status: 0
def forever(n):
    return forever(n + 1)


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


try:
    forever(0)
except RecursionError as error:
    print(error)
print(depth(900))
