# outcomes: 1 | 2
# verdict: varies
# oracle: some
# races: counter 18 | turn 14 | wants[0] 15 16 | wants[0] 16 19 | wants[1] 15 16 | wants[1] 16 19
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

# story of outcome 1:
#     main writes turn = 0 (line 8), writes counter = 0 (line 9), starts T1 (line 24) and starts T2 (line 25).
#     T1 writes turn = 1 (line 14).
#     T2 writes turn = 0 (line 14), writes wants[1] = True (line 15), reads wants[0] = False (line 16) and reads counter = 0 (line 18).
#     T1 writes wants[0] = True (line 15), reads wants[1] = True, reads turn = 0 (line 16), reads counter = 0, writes counter = 1 (line 18) and writes wants[0] = False (line 19).
#     T2 writes counter = 1 (line 18).
#     T2 overwrote T1's update of counter: both had read 0.
#     T2 writes wants[1] = False (line 19).
#     main waits for T1 to end (line 26), waits for T2 to end (line 27), reads counter = 1 and prints "1" (line 28).
#     The program ends.
# story of race:
#     main starts T1 (line 24) and starts T2 (line 25).
#     Next, in either order: T1 writes turn = 1 (line 14); T2 writes turn = 0 (line 14).
#     Neither holds a lock, and nothing else orders the two.
