# The sieve of Eratosthenes.
sieve = [True] * 60
for i in range(2, 60):
    if sieve[i]:
        for j in range(i * i, 60, i):
            sieve[j] = False
print([i for i in range(2, 60) if sieve[i]])
