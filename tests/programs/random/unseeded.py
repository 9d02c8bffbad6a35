import random

numbers = [random.randint(1, 6) for _ in range(100)]
print(all(1 <= n <= 6 for n in numbers), len(set(numbers)) > 1)
deck = list(range(52))
random.shuffle(deck)
print(sorted(deck) == list(range(52)))
