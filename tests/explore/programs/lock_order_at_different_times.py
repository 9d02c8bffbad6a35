# outcomes: done
# verdict: verified
# warning: lock-order; threads 1 2; objects lock_a lock_b; lines 11 12 17 18
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


a = threading.Thread(target=first)
a.start()
a.join()
b = threading.Thread(target=second)
b.start()
b.join()
print("done")

# story of lock-order:
#     main starts T1 (line 23).
#     T1 takes lock_a (line 11), takes lock_b, releases lock_b (line 12) and releases lock_a (line 11).
#     main waits for T1 to end (line 24) and starts T2 (line 26).
#     T2 takes lock_b (line 17) and takes lock_a (line 18).
#     If both hold the first one and want the second one, neither of them goes on. The locks do not keep that from happening; taking them in one order everywhere would.
#     In this program, as it is, no schedule gets there: something else keeps the threads apart.
