# The reader looks at the number only afterwards.
# outcomes: (0, 0) | (1, 0) | (0, 1) | (1, 1)
# verdict: varies
# wrong: (0, 1); switches 4
# races: a 17 25 | b 18 25 | number 16 26 | number 19 26
# oracle: unreduced
import threading

number = 0
a = b = 0
seen = None


def write():
    global number, a, b
    number += 1
    a += 1
    b += 1
    number += 1


def read():
    global seen
    while True:
        pair = a, b
        if number % 2 == 0:
            seen = pair
            return


threads = [threading.Thread(target=f) for f in (write, read)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(seen)
