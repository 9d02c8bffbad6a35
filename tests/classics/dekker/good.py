# Dekker's lock: who has not the turn steps back.
# outcomes: 2
# verdict: verified
# oracle: unreduced
import threading

wants = [False, False]
turn = 0
counter = 0


def work(me):
    global turn, counter
    wants[me] = True
    while wants[1 - me]:
        if turn != me:
            wants[me] = False
            while turn != me:
                pass
            wants[me] = True
    counter += 1
    turn = 1 - me
    wants[me] = False


threads = [threading.Thread(target=work, args=(i,)) for i in (0, 1)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter)
