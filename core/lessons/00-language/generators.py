def countdown(n):
    while n > 0:
        yield n
        n -= 1
    return "lift off"


def with_message(n):
    print((yield from countdown(n)))


print(list(with_message(3)))

numbers = countdown(2)
print(next(numbers), next(numbers), next(numbers, "nothing left"))
