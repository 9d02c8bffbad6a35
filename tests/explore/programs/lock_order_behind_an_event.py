# outcomes: done
# verdict: verified
# warning: lock-order; threads 1 2; objects lock_a lock_b; lines 12 13 20 21
import threading

lock_a = threading.Lock()
lock_b = threading.Lock()
moved = threading.Event()


def first():
    with lock_a:
        with lock_b:
            pass
    moved.set()


def second():
    moved.wait()
    with lock_b:
        with lock_a:
            pass


a = threading.Thread(target=first)
b = threading.Thread(target=second)
a.start()
b.start()
a.join()
b.join()
print("done")

# story of lock-order:
#     main starts T1 (line 27) and starts T2 (line 28).
#     T1 takes lock_a (line 12), takes lock_b, releases lock_b (line 13), releases lock_a (line 12) and sets moved (line 15).
#     T2 sees that moved is set (line 19), takes lock_b (line 20) and takes lock_a (line 21).
#     If both hold the first one and want the second one, neither of them goes on. The locks do not keep that from happening; taking them in one order everywhere would.
#     In this program, as it is, no schedule gets there: something else keeps the threads apart.
