# A parameter that is changed and captured.
def countdown(n):
    def tick():
        nonlocal n
        n -= 1
        return n

    return [tick(), tick(), n]


print(countdown(10))
