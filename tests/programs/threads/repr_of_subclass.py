# A thread's text has the name of its class.
import threading


class Worker(threading.Thread):
    pass


for thread in (Worker(name="W"), threading.Thread(name="T"), threading.Timer(1, print), Worker(name="D", daemon=True)):
    print(repr(thread).split(",")[0], repr(thread).split(",")[1])
print(repr(threading.main_thread()).split(" ")[0], repr(threading.main_thread()).split(" ")[1])
