# Whoever is still choosing is passed over; then both have the same number and each believes to be first.
# outcomes: 1 | 2
# verdict: varies
# wrong: 1; switches 5
# races: counter 19 | number[0] 15 17 | number[0] 17 20 | number[1] 15 17 | number[1] 17 20
# oracle: unreduced
import threading

number = [0, 0]
counter = 0


def work(me):
    global counter
    number[me] = 1 + max(number)
    other = 1 - me
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
