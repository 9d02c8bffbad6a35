# outcomes: done
# verdict: verified
import threading

lock_a = threading.Lock()
lock_b = threading.Lock()


def work():
    with lock_a:
        with lock_b:
            pass


a = threading.Thread(target=work)
b = threading.Thread(target=work)
a.start()
b.start()
a.join()
b.join()
print("done")
