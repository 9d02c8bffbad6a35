# outcomes: done
# verdict: verified
import threading

gate = threading.Lock()
lock_a = threading.Lock()
lock_b = threading.Lock()


def first():
    with gate:
        with lock_a:
            with lock_b:
                pass


def second():
    with gate:
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
