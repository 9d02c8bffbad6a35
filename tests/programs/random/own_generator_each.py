# outcomes: [6, 1]
import random
import threading

drawn = [None, None]


def draw(i):
    generator = random.Random(i + 5)
    generator.random()
    drawn[i] = generator.randint(1, 6)


threads = [threading.Thread(target=draw, args=(i,)) for i in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(drawn)
