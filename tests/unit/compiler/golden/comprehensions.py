def squares(n):
    return [lambda: i for i in range(n) if i for j in range(i)]
