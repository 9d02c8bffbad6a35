# outcomes: done | done [deadlock]
# verdict: fault
# finding: deadlock; threads 1 2; objects lock_a lock_b; lines
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
