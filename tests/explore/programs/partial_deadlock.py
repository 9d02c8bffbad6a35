# outcomes: done | done [deadlock]
# verdict: fault
# finding: deadlock; threads 1 2; objects lock_a lock_b; lines 11 12 17 18; switches 2
import threading

lock_a = threading.Lock()
lock_b = threading.Lock()


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
print("done")

# story of deadlock:
#     main starts T1 (line 22), starts T2 (line 23) and prints "done" (line 24).
#     T1 takes lock_a (line 11).
#     T2 takes lock_b (line 17).
#     T1 holds lock_a (line 11) and waits for lock_b (line 12); T2 holds lock_b (line 17) and waits for lock_a (line 18): neither can go on.
