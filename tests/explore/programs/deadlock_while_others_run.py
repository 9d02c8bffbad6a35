# outcomes:
# verdict: fault
# finding: deadlock; threads 1 2; objects lock_a lock_b; lines
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
