# outcomes: done
# verdict: verified
# Who does not wait for the second lock does not make anybody wait for ever.
import threading

lock_a = threading.Lock()
lock_b = threading.Lock()


def first():
    with lock_a:
        with lock_b:
            pass


def second():
    with lock_b:
        if lock_a.acquire(blocking=False):
            lock_a.release()


a = threading.Thread(target=first)
b = threading.Thread(target=second)
a.start()
b.start()
a.join()
b.join()
print("done")
