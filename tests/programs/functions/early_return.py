# return leaves the function from inside loops.
def first_even(numbers):
    for n in numbers:
        while True:
            if n % 2 == 0:
                return n
            break
    return None


print(first_even([3, 5, 8, 10]))
print(first_even([1, 3]))
