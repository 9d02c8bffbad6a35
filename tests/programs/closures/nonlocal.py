# nonlocal changes the variable of the function around.
def make_counter():
    n = 0

    def count():
        nonlocal n
        n += 1
        return n

    return count


a, b = make_counter(), make_counter()
print(a(), a(), b(), a())
