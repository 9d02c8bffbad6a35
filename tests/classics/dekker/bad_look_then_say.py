# Looking first and saying afterwards: both see nobody.
# outcomes: 1 | 2
# verdict: varies
# wrong: 1; switches 5
# races: counter 18 | wants[0] 15 17 | wants[0] 15 19 | wants[1] 15 17 | wants[1] 15 19
# oracle: unreduced
import threading

wants = [False, False]
counter = 0


def work(me):
    global counter
    while wants[1 - me]:
        pass
    wants[me] = True
    counter += 1
    wants[me] = False


threads = [threading.Thread(target=work, args=(i,)) for i in (0, 1)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter)
