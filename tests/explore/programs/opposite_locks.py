# outcomes: done | [deadlock]
# verdict: fault
# finding: deadlock; threads 1 2; objects lock_a lock_b; lines 12 13 18 19; switches 2
import threading

lock_a = threading.Lock()
lock_b = threading.Lock()


def first():
    # (the lines of these statements are in the header)
    with lock_a:
        with lock_b:
            pass


def second():
    with lock_b:
        with lock_a:
            pass


t1 = threading.Thread(target=first)
t2 = threading.Thread(target=second)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")

# story of deadlock:
#     main starts T1 (line 25) and starts T2 (line 26).
#     T1 takes lock_a (line 12).
#     T2 takes lock_b (line 18).
#     T1 holds lock_a (line 12) and waits for lock_b (line 13); T2 holds lock_b (line 18) and waits for lock_a (line 19): neither can go on.
# story of outcome done:
#     main starts T1 (line 25) and starts T2 (line 26).
#     T1 takes lock_a (line 12), takes lock_b, releases lock_b (line 13) and releases lock_a (line 12).
#     T2 takes lock_b (line 18), takes lock_a, releases lock_a (line 19) and releases lock_b (line 18).
#     main waits for T1 to end (line 27), waits for T2 to end (line 28) and prints "done" (line 29).
#     The program ends.
