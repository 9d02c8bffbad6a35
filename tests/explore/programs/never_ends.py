# outcomes:
# verdict: fault
# finding: livelock
# oracle: none
import threading

turn = 0


def wait():
    while turn != 1:
        pass


t = threading.Thread(target=wait)
t.start()
t.join()

# story of livelock:
#     main starts T1 (line 16).
#     From here on this step can repeat for ever:
#     T1 goes round (line 11) again and again, and nobody is left to change anything: it goes round for ever.
