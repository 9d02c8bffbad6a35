import random

random.seed("cards")
print([random.choice("abcdef") for _ in range(8)])
print(random.choice([1]), random.choice((1, 2, 3)), random.choice(range(0, 1000, 10)))
cards = list(range(20))
random.shuffle(cards)
print(cards)
print(random.sample(cards, 5), random.sample(range(10**6), 4), random.sample("abcdefgh", k=8))
print(random.sample(range(100), 40))
print(random.sample(["red", "blue"], counts=[4, 2], k=5))
print(random.choices([1, 2, 3], k=10))
print(random.choices("abc", [1, 0, 5], k=10))
print(random.choices("abc", cum_weights=[1, 1.5, 9], k=10), random.choices([4]))
mistakes = [
    lambda: random.choice([]),
    lambda: random.choice(5),
    lambda: random.shuffle("abc"),
    lambda: random.shuffle((1, 2)),
    lambda: random.sample({1, 2}, 1),
    lambda: random.sample([1, 2], 3),
    lambda: random.sample([1, 2], -1),
    lambda: random.sample([1, 2], counts=[1], k=1),
    lambda: random.choices([1, 2], 3),
    lambda: random.choices([1, 2], [1]),
    lambda: random.choices([1, 2], [0, 0]),
    lambda: random.choices([1, 2], [1, 2], cum_weights=[1, 2]),
    lambda: random.choices([]),
]
for mistake in mistakes:
    try:
        print(mistake())
    except Exception as e:
        print(repr(e))
