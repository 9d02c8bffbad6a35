# Opposite order, but the second thread starts when the first is done.
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
first.start()
first.join()
second = threading.Thread(target=backwards)
second.start()
second.join()
print("both are done")
