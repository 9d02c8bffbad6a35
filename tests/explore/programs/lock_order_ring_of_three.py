# outcomes: done
# verdict: verified
# warning: lock-order; threads 1 2 3; lines 11 12
import threading

locks = [threading.Lock() for _ in range(3)]


def work(i):
    a, b = locks[i], locks[(i + 1) % 3]
    with a:
        with b:
            pass


for i in range(3):
    t = threading.Thread(target=work, args=(i,))
    t.start()
    t.join()
print("done")

# story of lock-order:
#     main starts T1 (line 18).
#     T1 takes locks[0] (line 11), takes locks[1], releases locks[1] (line 12) and releases locks[0] (line 11).
#     main waits for T1 to end (line 19) and starts T2 (line 18).
#     T2 takes locks[1] (line 11), takes locks[2], releases locks[2] (line 12) and releases locks[1] (line 11).
#     main waits for T2 to end (line 19) and starts T3 (line 18).
#     T3 takes locks[2] (line 11) and takes locks[0] (line 12).
#     If all of them hold the first one and want the second one, none of them goes on. The locks do not keep that from happening; taking them in one order everywhere would.
#     In this program, as it is, no schedule gets there: something else keeps the threads apart.
