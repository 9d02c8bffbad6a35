# Large numbers in texts.
n = 2 ** 100
print(str(n), f"{n}", f"{n:,}", repr(-n), len(str(n)))
print(int("123456789012345678901234567890") + 1)
