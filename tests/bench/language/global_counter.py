# 5 million increments of a global variable.
counter = 0


def work(n):
    global counter
    for _ in range(n):
        counter += 1


work(5_000_000)
print(counter)
