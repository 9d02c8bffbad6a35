# Lamport's bakery: take a number larger than all others; who has the smallest goes first.
# outcomes: 2
# verdict: verified
# oracle: unreduced
import threading

choosing = [False, False]
number = [0, 0]
counter = 0


def work(me):
    global counter
    choosing[me] = True
    number[me] = 1 + max(number)
    choosing[me] = False
    for other in range(2):
        while choosing[other]:
            pass
        while number[other] != 0 and (number[other], other) < (number[me], me):
            pass
    counter += 1
    number[me] = 0


threads = [threading.Thread(target=work, args=(i,)) for i in (0, 1)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter)
