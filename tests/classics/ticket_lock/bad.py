# Drawing in two steps: two can have the same number.
# outcomes: 1 | 2
# verdict: varies
# wrong: 1; switches 5
# races: counter 20 | next_ticket 16 17 | next_ticket 17 | serving 18 21 | serving 21
# oracle: unreduced
import threading

next_ticket = 0
serving = 0
counter = 0


def work():
    global next_ticket, serving, counter
    mine = next_ticket
    next_ticket = mine + 1
    while serving < mine:
        pass
    counter += 1
    serving += 1


threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter)
