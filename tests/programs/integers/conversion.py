# int and str.
print(int("42"), int("  -7 "), int("1_000"), int(True), str(12) + "3")
print(int("ff", 16), int("101", 2), int("0x1f", 16))
