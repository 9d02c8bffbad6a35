# A thread that fails does not take the others along.
import threading


def work():
    raise ValueError("broken")


t = threading.Thread(target=work)
t.start()
t.join()
print("main goes on")
