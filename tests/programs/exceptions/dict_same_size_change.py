# Removing one and adding another while iterating keeps the size.
d = {1: 1, 2: 2, 3: 3}
try:
    for key in d:
        del d[key]
        d[key + 10] = 0
        if len(str(d)) > 200:
            break
    print("ended")
except RuntimeError as error:
    print(error)
