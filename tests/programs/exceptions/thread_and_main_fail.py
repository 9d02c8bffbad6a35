# Both fail: main's exception decides the status.
import threading


def work():
    raise KeyError("thread")


t = threading.Thread(target=work)
t.start()
t.join()
raise IndexError("main")
