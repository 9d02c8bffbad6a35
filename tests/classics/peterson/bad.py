# The turn is given away before the wish is said.
# outcomes: 1 | 2
# verdict: varies
# wrong: 1; switches 5
# races: counter 20 | turn 16 | wants[0] 17 18 | wants[0] 18 21 | wants[1] 17 18 | wants[1] 18 21
# oracle: unreduced
import threading

wants = [False, False]
turn = 0
counter = 0


def work(me):
    global turn, counter
    turn = 1 - me
    wants[me] = True
    while wants[1 - me] and turn == 1 - me:
        pass
    counter += 1
    wants[me] = False


threads = [threading.Thread(target=work, args=(i,)) for i in (0, 1)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter)
