# outcomes: done | [deadlock]
# verdict: fault
# finding: deadlock; threads 1 2; objects lock_a lock_b; lines 12 13 18 19
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
