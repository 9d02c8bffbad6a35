# The main thread fails; the others still finish.
import threading

lock = threading.Lock()


def work():
    with lock:
        print("worker is done")


t = threading.Thread(target=work)
with lock:
    t.start()
t.join()
raise RuntimeError("main failed")
