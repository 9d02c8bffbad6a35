# In a class body only the first iterable sees class names.


class A:
    n = 3
    squares = [i * i for i in range(n)]
    try:
        bad = [n for _ in range(2)]
    except NameError as error:
        message = str(error)


print(A.squares, A.message)
