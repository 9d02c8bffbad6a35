# Two threads need the same two locks, and take them in opposite order.
import threading

lock_a = threading.Lock()
lock_b = threading.Lock()


def forwards():
    with lock_a:
        with lock_b:
            print("forwards has both locks")


def backwards():
    with lock_b:
        with lock_a:
            print("backwards has both locks")


first = threading.Thread(target=forwards)
second = threading.Thread(target=backwards)
first.start()
second.start()
first.join()
second.join()
print("both are done")
