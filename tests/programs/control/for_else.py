# The same for a for loop.
for n in [4, 5]:
    for d in range(2, n):
        if n % d == 0:
            print(n, "no")
            break
    else:
        print(n, "prime")
