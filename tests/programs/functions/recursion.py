# A function calls itself.
def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)


print(factorial(5), factorial(20), factorial(30))
