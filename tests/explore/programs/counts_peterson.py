# The number of states as tests/explore/small_machine.py enumerates them; schedules are infinitely many.
# outcomes: 2
# verdict: verified
# states: 97
# oracle: some
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


a = threading.Thread(target=work, args=(0,))
b = threading.Thread(target=work, args=(1,))
a.start()
b.start()
a.join()
b.join()
print(counter)
