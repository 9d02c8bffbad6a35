# Calls: fib(27) without a memory of results, four times.
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


for _ in range(4):
    print(fib(27))
