# Two threads need the same two locks, and take them in the same order.
import threading

lock_a = threading.Lock()
lock_b = threading.Lock()


def one():
    with lock_a:
        with lock_b:
            print("one has both locks")


def two():
    with lock_a:
        with lock_b:
            print("two has both locks")


first = threading.Thread(target=one)
second = threading.Thread(target=two)
first.start()
second.start()
first.join()
second.join()
print("both are done")
