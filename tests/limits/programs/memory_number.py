# So is a number of too many digits.
# prints: power MemoryError
# prints: shift MemoryError
# prints: 309
# status: 0
try:
    2 ** 10**10
except MemoryError as error:
    print("power", type(error).__name__)
try:
    1 << 10**12
except MemoryError as error:
    print("shift", type(error).__name__)
print(len(str(2**1024)))
