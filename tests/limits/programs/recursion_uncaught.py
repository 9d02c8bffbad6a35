# Endless recursion that nobody catches.
# error: RecursionError: maximum recursion depth exceeded
# status: 1
def forever(n):
    return 1 + forever(n + 1)


forever(0)
