# The pushy one takes the lock again and again, until the patient
# one has had a turn.
import threading

lock = threading.Lock()
served = False


def pushy():
    while not served:
        with lock:
            pass


def patient():
    global served
    with lock:
        served = True


a = threading.Thread(target=pushy)
b = threading.Thread(target=patient)
a.start()
b.start()
a.join()
b.join()
print("the patient one was served")
