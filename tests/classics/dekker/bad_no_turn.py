# Without a turn both insist, for ever.
# outcomes: 2
# verdict: fault
# finding: livelock; threads 1 2; objects wants[1] wants[0]; lines 16
# oracle: unreduced
# races: wants[0] 15 16 | wants[0] 16 19 | wants[1] 15 16 | wants[1] 16 19
import threading

wants = [False, False]
counter = 0


def work(me):
    global counter
    wants[me] = True
    while wants[1 - me]:
        pass
    counter += 1
    wants[me] = False


threads = [threading.Thread(target=work, args=(i,)) for i in (0, 1)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter)
