# Names imported one by one.
from threading import Lock, Thread
from time import sleep as pause

lock = Lock()


def work():
    with lock:
        pause(0.001)
        print("work")


t = Thread(target=work)
t.start()
t.join()
