# A thread runs a function; join waits for it.
import threading


def work():
    print("working")


t = threading.Thread(target=work)
t.start()
t.join()
print("done")
