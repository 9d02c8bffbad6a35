# outcomes:
# verdict: fault
# finding: deadlock; threads 1 2; objects lock_a lock_b; lines 14 15 20 21; switches 2
# oracle: none
# (naive enumeration of a program that never ends does not end)
import threading

lock_a = threading.Lock()
lock_b = threading.Lock()
go_on = True


def first():
    with lock_a:
        with lock_b:
            pass


def second():
    with lock_b:
        with lock_a:
            pass


threading.Thread(target=first).start()
threading.Thread(target=second).start()
while go_on:
    pass

# story of deadlock:
#     main starts T1 (line 25) and starts T2 (line 26).
#     T1 takes lock_a (line 14).
#     T2 takes lock_b (line 20).
#     T1 holds lock_a (line 14) and waits for lock_b (line 15); T2 holds lock_b (line 20) and waits for lock_a (line 21): neither can go on.
