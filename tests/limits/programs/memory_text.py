# So is a text.
# prints: no memory for that
# prints: 1000000
# status: 0
try:
    text = "x" * 10**10
except MemoryError:
    print("no memory for that")
print(len("x" * 10**6))
