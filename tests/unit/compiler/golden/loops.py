def find(n, items):
    i = 0
    while i < n:
        if i == 3:
            break
        i += 1
        if i % 2:
            continue
        i = -i
    else:
        print(i)
    while True:
        for a, b in items:
            if a:
                return b
