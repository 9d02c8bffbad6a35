# The memory of one call that filled it is there for the next one.
# prints: [True, True, True]
# status: 0
def fill():
    data = []
    try:
        while True:
            data.append("x" * 1_000_000 + str(len(data)))
    except MemoryError:
        return len(data) > 100


print([fill() for _ in range(3)])
