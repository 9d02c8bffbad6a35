# outcomes: both have been in
# verdict: fault
# finding: livelock; threads 1 2
# races: wants[0] 14 15 | wants[0] 15 18 | wants[1] 14 15 | wants[1] 15 18
# Each says that it wants to go in, then waits until the other does not want to.
import threading

wants = [False, False]
inside = 0


def enter(me):
    global inside
    wants[me] = True
    while wants[1 - me]:
        pass
    inside += 1
    wants[me] = False


a = threading.Thread(target=enter, args=(0,))
b = threading.Thread(target=enter, args=(1,))
a.start()
b.start()
a.join()
b.join()
print("both have been in")

# story of livelock:
#     main starts T1 (line 23) and starts T2 (line 24).
#     T2 writes wants[1] = True (line 14).
#     T1 writes wants[0] = True (line 14).
#     From here on these 2 steps can repeat for ever:
#     T1 reads wants[1] = True (line 15).
#     T2 reads wants[0] = True (line 15).
#     T1 looks at wants[1] (line 15) again and again; T2 looks at wants[0] (line 15) again and again, and nobody is left to change anything: they go round for ever.
