# A product of many digits.
n = 1
for i in range(1, 51):
    n *= i
print(n)
print(n // 2 ** 40, n % 10 ** 15)
