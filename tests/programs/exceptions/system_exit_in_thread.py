# sys.exit() in a thread ends only that thread, silently.
import sys
import threading


def work():
    print("thread")
    sys.exit(4)


t = threading.Thread(target=work)
t.start()
t.join()
print("main goes on", t.is_alive())
