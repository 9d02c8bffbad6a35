# An assignment whose right side fails leaves the variable as it was.


def f(values):
    x = y = "kept"
    for attempt in range(8):
        try:
            if attempt == 0: x = missing_name
            if attempt == 1: x = values[99]
            if attempt == 2: x = values.missing
            if attempt == 3: x = 1 // 0
            if attempt == 4: x = int("x")
            if attempt == 5: x, y = values
            if attempt == 6: x = -"text"
            if attempt == 7: x += 1
        except Exception as error:
            print(type(error).__name__, x, y)


f([1, 2, 3])
