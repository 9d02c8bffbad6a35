# Only the thread that holds an RLock may release it.
import threading
lock = threading.RLock()


def other():
    try:
        lock.release()
    except RuntimeError as error:
        print(error)


with lock:
    t = threading.Thread(target=other)
    t.start()
    t.join()
    print("still mine")
try:
    lock.release()
except RuntimeError as error:
    print(error)
