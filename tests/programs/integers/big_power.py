# Large powers, and powers modulo.
print(3 ** 100)
print(pow(7, 1000, 10 ** 9 + 7))
print((-2) ** 101)
