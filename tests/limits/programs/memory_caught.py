# Who catches MemoryError and lets the data go can go on.
# prints: full True
# prints: 10000000
# status: 0
def fill():
    data = []
    try:
        while True:
            data.append("x" * 1_000_000 + str(len(data)))
    except MemoryError:
        return len(data) > 100


print("full", fill())
print(len("y" * 10_000_000))
