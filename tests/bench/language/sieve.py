# The sieve of Eratosthenes up to a million, item by item, three times.
def sieve(limit):
    prime = [True] * (limit + 1)
    prime[0] = prime[1] = False
    i = 2
    while i * i <= limit:
        if prime[i]:
            for multiple in range(i * i, limit + 1, i):
                prime[multiple] = False
        i += 1
    count = 0
    for p in prime:
        if p:
            count += 1
    return count


for _ in range(3):
    print(sieve(1_000_000))
