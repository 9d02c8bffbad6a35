# Sorting 200,000 numbers, and again with a key function.
def numbers(n):
    number = 42
    result = []
    for _ in range(n):
        number = (number * 1103515245 + 12345) % 2147483648
        result.append(number)
    return result


values = numbers(200_000)
ascending = sorted(values)
by_last_digits = sorted(values, key=lambda value: value % 1000)
values.sort(reverse=True)
print(ascending[:2], by_last_digits[:2], values[:2])
