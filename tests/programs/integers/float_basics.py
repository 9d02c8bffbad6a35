# Floats print in their shortest form.
print(0.1 + 0.2, 1.0, 1e100, 1.5e-7, 2.5 * 2, 1e16, 123456789.0)
print(7.5 // 2, 7.5 % 2, 2 ** -1, 2 ** 0.5)
