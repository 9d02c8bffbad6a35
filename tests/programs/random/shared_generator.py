# outcomes: ['a2', 'b5'] | ['a5', 'b2']
# One generator for all threads: who draws first gets the first number.
import random
import threading

random.seed(1)
drawn = [None, None]


def draw(i):
    n = random.randint(1, 6)
    if i == 0:
        drawn[0] = "a" + str(n)
    else:
        drawn[1] = "b" + str(n)


threads = [threading.Thread(target=draw, args=(i,)) for i in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(drawn)
