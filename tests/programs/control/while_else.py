# else runs when the loop was not left by break.
def search(n, limit):
    i = 2
    while i < limit:
        if n % i == 0:
            print(n, "=", i, "*", n // i)
            break
        i += 1
    else:
        print(n, "is prime")


search(15, 15)
search(13, 13)
