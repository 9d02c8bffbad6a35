# outcomes: 1 | 2
# verdict: varies
# races: counter 17 | turn 13 | wants[0] 14 15 | wants[0] 15 18 | wants[1] 14 15 | wants[1] 15 18
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


a = threading.Thread(target=work, args=(0,))
b = threading.Thread(target=work, args=(1,))
a.start()
b.start()
a.join()
b.join()
print(counter)
