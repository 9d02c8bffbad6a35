# Peterson's lock for two, with nothing but loads and stores.
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
    turn = 1 - me
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
