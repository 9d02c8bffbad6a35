# Taking the smallest 64-bit number apart.
n = -2 ** 63
print(n, -n, abs(n), n // -1, n % -1, n * -1, n - 1)
