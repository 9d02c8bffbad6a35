# Cut off with the lock taken: nobody is left to want it.
# outcomes: done
# verdict: verified
import threading

lock = threading.Lock()


def a():
    with lock:
        pass


t1 = threading.Thread(target=a, daemon=True)
t1.start()
with lock:
    pass
print("done")
