# The same with 'global'.
counter = 0


def work(n):
    global counter
    for _ in range(n):
        counter += 1


work(3)
work(4)
print(counter)
