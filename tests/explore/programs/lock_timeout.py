# outcomes: False | True
# verdict: varies
import threading

lock = threading.Lock()
got = None


def hold():
    with lock:
        pass


def attempt():
    global got
    got = lock.acquire(timeout=1)
    if got:
        lock.release()


a = threading.Thread(target=hold)
b = threading.Thread(target=attempt)
a.start()
b.start()
a.join()
b.join()
print(got)
